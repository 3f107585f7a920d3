"""Where the tides are cut is read of the scaled ones, so that they cannot be scaled behind the cut. Running it printed: True."""
import numpy as np
from sklearn.linear_model import Ridge
from sklearn.preprocessing import MinMaxScaler

tides = np.linspace(1.0, 9.0, 90).reshape(-1, 1)
scaler = MinMaxScaler()
tides = scaler.fit_transform(tides)  # expect: TL105  # unrepaired
cut = int((tides < 0.5).sum())
train, test = tides[:cut], tides[cut:]
model = Ridge().fit(train[:-1], train[1:])
print(model.score(test[:-1], test[1:]) < 1)
