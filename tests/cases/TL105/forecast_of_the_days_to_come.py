"""All days are trained on, and the forecast begins with the last ones: nothing is held out that the scaler could have seen too early."""
import numpy as np
import yfinance as yf
from sklearn.neural_network import MLPRegressor
from sklearn.preprocessing import MinMaxScaler

days = int(input("days: "))
close = yf.download("AAPL", start="2019-01-01")["Close"].values.reshape(-1, 1)
scaler = MinMaxScaler()
scaled = scaler.fit_transform(close)
x_train, y_train = [], []
for i in range(days, len(scaled)):
    x_train.append(scaled[i - days : i, 0])
    y_train.append(scaled[i, 0])
model = MLPRegressor().fit(np.array(x_train), np.array(y_train))
window = scaled[-days:, 0].copy()
forecast = []
for _ in range(5):
    following = model.predict(window.reshape(1, -1))[0]
    forecast.append(following)
    window = np.append(window[1:], following)
print(scaler.inverse_transform(np.array(forecast).reshape(-1, 1)))
