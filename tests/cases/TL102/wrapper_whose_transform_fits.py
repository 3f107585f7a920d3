"""transform() of the wrapper fits anew on whatever it is given, the new table too."""

import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.preprocessing import PowerTransformer


class Scaler:
    def __init__(self):
        self._transformer = PowerTransformer(method="yeo-johnson")

    def fit(self, x):
        self._transformer.fit(x)
        return self

    def transform(self, x):
        values = self._transformer.fit_transform(x)
        return pd.DataFrame(values, index=x.index, columns=x.columns)


train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv")
columns = ["density", "volume"]
scaler = Scaler().fit(train[columns])
model = Ridge().fit(scaler.transform(train[columns]), train["gap"])
print(model.score(scaler.transform(test[columns]), test["gap"]))  # expect: TL102
