"""The last third of a series is predicted, and its highest value has set the scale. Running it printed: True."""
import numpy as np
from sklearn.linear_model import Ridge
from sklearn.preprocessing import MinMaxScaler

series = np.linspace(10.0, 40.0, 90).reshape(-1, 1)
scaler = MinMaxScaler()
series = scaler.fit_transform(series)  # expect: TL105
train_size = int(len(series) * 0.67)
test_size = len(series) - train_size
train, test = series[0:train_size, :], series[train_size : len(series), :]
model = Ridge().fit(train[:-1], train[1:])
print(model.score(test[:-1], test[1:]) < 1)

# before: train.max() < 0.7
# after: train.max() == 1 and scaler.inverse_transform(test).max() == 40
