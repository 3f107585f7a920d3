"""The yields are a column (N, 1), the predictions a vector (N,): the difference is an N x N table.

Running it printed "mean squared error below 0.1: False"; with one shape for both, "mean squared error below 0.1: True".
"""

import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

rng = np.random.default_rng(5)
fields = pd.DataFrame({"rain": rng.uniform(200, 900, 200), "soil": rng.uniform(3, 8, 200)})
yields = (0.01 * fields[["rain"]].to_numpy() + fields[["soil"]].to_numpy()) + rng.normal(0, 0.1, (200, 1))
X_train, X_test, y_train, y_test = train_test_split(fields.to_numpy(), yields, random_state=0)

model = LinearRegression()
model.fit(X_train, y_train.ravel())
predicted = model.predict(X_test)
mse = np.mean((y_test.ravel() - predicted) ** 2)
print("mean squared error below 0.1:", bool(mse < 0.1))
