"""The rows are handed over by name. Run: the scaler's range is that of all rows, the test rows included."""
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler

houses = pd.read_csv("houses.csv")
prices = houses.pop("price")
rows = MinMaxScaler().fit_transform(X=houses)  # expect: TL105
# says: learns from `houses` before the split
X_train, X_test, y_train, y_test = train_test_split(rows, prices)
print(LinearRegression().fit(X_train, y_train).score(X_test, y_test))
