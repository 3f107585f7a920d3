"""Features and prices have a scaler each, both fitted on training rows; the predictions are scaled back by that of the prices.

Running it printed "mean error below 10000: True".
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

asked = sc_x.transform(X_test)  # reveal: `StandardScaler` by statistics of other rows
guessed = sc_y.inverse_transform(model.predict(asked).reshape(-1, 1)).ravel()
print("mean error below 10000:", np.abs(guessed - y_test).mean() < 10000)
