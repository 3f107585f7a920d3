"""Each table is filled with its own median. Running it printed: [2137.]."""
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
train["age"] = train["age"].fillna(median)
test["age"] = test["age"].fillna(test["age"].median())  # expect: TL107
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# says: are filled with its own median
model = LinearRegression().fit(train[["age", "sick"]], train["cost"])
print(model.predict(test[["age", "sick"]]).round()[:1])

# before: prints [2137.]
# after: prints [1322.]
