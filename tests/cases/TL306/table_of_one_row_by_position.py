"""`iloc` with a list, or with a slice, gives a table of one row; a column by its name out of a row is a number."""

import pandas as pd
from sklearn.linear_model import LinearRegression

table = pd.DataFrame({"rooms": [1.0, 2.0, 3.0, 4.0], "age": [40, 30, 5, 1], "price": [1.0, 2.2, 3.9, 5.1]})
columns = table.drop(columns="price")
model = LinearRegression().fit(columns, table["price"])
row = columns.iloc[2]
print(model.predict(columns.iloc[[2]]), model.predict(columns.iloc[2:3]), model.predict([[row["rooms"], row["age"]]]))
print(model.predict(row.to_frame().T))
