"""The answers stand in a column, the coming prices in a row: of 400 prices that wander it printed 21.3. Twin of windows_answered_in_a_row."""

import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression

prices = pd.read_csv("prices.csv")["close"].to_numpy()
past, coming = [], []
for i in range(5, len(prices)):
    past.append(prices[i - 5 : i])
    coming.append(prices[i])
past, coming = np.array(past), np.array(coming)
model = LinearRegression().fit(past, coming.reshape(-1, 1))
print(np.sqrt(np.mean((model.predict(past) - coming) ** 2)))  # expect: TL302
