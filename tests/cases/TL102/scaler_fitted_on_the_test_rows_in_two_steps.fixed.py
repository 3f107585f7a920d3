"""A scaler is fitted on the test rows, then transforms them: in two lines the same mistake.

Running it printed "lowest and highest 0.0 1.0"; with the training scaler, "lowest and highest 0.5 1.5".
"""

import numpy as np
from sklearn.preprocessing import MinMaxScaler
from sklearn.svm import SVR

train = np.linspace(0, 100, 60).reshape(-1, 1)
test = np.linspace(50, 150, 20).reshape(-1, 1)

train_scaler = MinMaxScaler()
train_scaler.fit(train)
train_scaled = train_scaler.transform(train)
test_scaled = train_scaler.transform(test)

model = SVR().fit(train_scaled, train[:, 0] * 2)
guessed = model.predict(test_scaled)
print("lowest and highest", test_scaled.min().round(1), test_scaled.max().round(1))
