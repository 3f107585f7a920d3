"""Both tables are filled with the training median. Running it printed: [1322.]."""
import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression

rng = np.random.default_rng(0)
train = pd.DataFrame({"age": rng.uniform(20, 60, 100), "sick": rng.poisson(4, 100)})
test = pd.DataFrame({"age": rng.uniform(50, 90, 30), "sick": rng.poisson(4, 30)})
train["cost"] = 30 * train["age"] + 5 * train["sick"]
train.loc[::9, "age"] = np.nan
test.loc[::5, "age"] = np.nan
median = train["age"].median()
for table in (train, test):
    table["age"] = table["age"].fillna(median)
model = LinearRegression().fit(train[["age", "sick"]], train["cost"])
asked = test[["age", "sick"]]  # reveal: fillna
print(model.predict(asked).round()[:1])
