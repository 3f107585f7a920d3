"""The second scaler is fitted on the held-out features, not on prices: they reach the model with statistics of their own.

Running it printed "mean error below 10000: False".
"""

import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVR

rng = np.random.default_rng(0)
flats = rng.uniform(20, 200, (160, 2))
prices = flats @ [3000.0, 200.0] + 50000
X_train, X_test, y_train, y_test = train_test_split(flats, prices, random_state=0)

sc_x, sc_y = StandardScaler(), StandardScaler()
X_scaled = sc_x.fit_transform(X_train)
y_scaled = sc_y.fit_transform(y_train.reshape(-1, 1)).ravel()
model = SVR(C=10).fit(X_scaled, y_scaled)

asked = StandardScaler().fit_transform(X_test)  # expect: TL102  # reveal: `StandardScaler` by its own statistics
guessed = sc_y.inverse_transform(model.predict(asked).reshape(-1, 1)).ravel()
print("mean error below 10000:", np.abs(guessed - y_test).mean() < 10000)
