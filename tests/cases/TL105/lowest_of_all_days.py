"""The twin: the lowest of all days. Computed of the first part alone, other numbers came out."""
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

prices = pd.read_csv("prices.csv")
low = prices["low"].min()  # expect: TL105
high = prices["high"].max()  # expect: TL105
prices["where"] = (prices["close"] - low) / (high - low)
X_train, X_test, y_train, y_test = train_test_split(prices[["where"]], prices["next"], shuffle=False)
print(LinearRegression().fit(X_train, y_train).score(X_test, y_test))
