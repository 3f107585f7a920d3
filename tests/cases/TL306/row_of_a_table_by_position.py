"""`iloc` with a number gives a row by itself, which the model refuses (run: ValueError, expected a 2-dimensional container); a table of one row is `iloc` with a list."""

import pandas as pd
from sklearn.linear_model import LinearRegression

table = pd.DataFrame({"rooms": [1.0, 2.0, 3.0, 4.0], "age": [40, 30, 5, 1], "price": [1.0, 2.2, 3.9, 5.1]})
columns = table.drop(columns="price")
model = LinearRegression().fit(columns, table["price"])
print(model.predict(columns.iloc[2]))  # expect: TL306
