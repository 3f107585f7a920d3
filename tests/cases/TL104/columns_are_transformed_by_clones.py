"""A ColumnTransformer fits clones, the scaler that was put in stays unfitted. Running it ended in sklearn.exceptions.NotFittedError: This MinMaxScaler instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator."""
import pandas as pd
from sklearn.compose import ColumnTransformer
from sklearn.preprocessing import MinMaxScaler

table = pd.DataFrame({"height": [1.5, 1.7, 1.9], "weight": [50.0, 70.0, 90.0]})
scaler = MinMaxScaler()
columns = ColumnTransformer([("range", scaler, ["height", "weight"])])
print(columns.fit_transform(table).max())
print(scaler.inverse_transform([[0.5, 0.5]]))  # expect: TL104
