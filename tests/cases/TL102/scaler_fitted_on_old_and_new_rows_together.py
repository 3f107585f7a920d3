"""One scaler, fitted on training and test rows together, transforms both: a leak perhaps, but one measure for both.

Running it printed "lowest and highest 0.3 1.0".
"""

import numpy as np
from sklearn.preprocessing import MinMaxScaler
from sklearn.svm import SVR

train = np.linspace(0, 100, 60).reshape(-1, 1)
test = np.linspace(50, 150, 20).reshape(-1, 1)

scaler = MinMaxScaler()
scaler.fit(np.vstack([train, test]))  # allow: TL105
train_scaled = scaler.transform(train)
test_scaled = scaler.transform(test)  # reveal: by statistics of these and other rows

model = SVR().fit(train_scaled, train[:, 0] * 2)
guessed = model.predict(test_scaled)
print("lowest and highest", test_scaled.min().round(1), test_scaled.max().round(1))
