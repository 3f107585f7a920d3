"""The window starts as scaled prices and grows by predictions, which are scaled too. The steps agree."""
import numpy as np
import pandas as pd
from sklearn.preprocessing import MinMaxScaler
from tensorflow import keras

close = pd.read_csv("prices.csv")["close"].values.reshape(-1, 1)
cut = int(len(close) * 0.65)
scaler = MinMaxScaler()
train = scaler.fit_transform(close[:cut])
test = scaler.transform(close[cut:])
x = np.array([train[i : i + 100] for i in range(len(train) - 100)])
model = keras.Sequential([keras.layers.LSTM(50, input_shape=(100, 1)), keras.layers.Dense(1)])
model.compile(loss="mse", optimizer="adam")
model.fit(x, train[100:], epochs=5)

last = test[-100:].reshape(1, -1)
known = list(last)[0].tolist()
ahead = []
for _ in range(30):
    if len(known) > 100:
        window = np.array(known[1:]).reshape((1, 100, 1))
        next_one = model.predict(window)
        known.extend(next_one[0].tolist())
        known = known[1:]
    else:
        window = last.reshape((1, 100, 1))
        next_one = model.predict(window)
        known.extend(next_one[0].tolist())
    ahead.extend(next_one.tolist())
print(scaler.inverse_transform(ahead))
