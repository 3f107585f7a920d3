"""A loop over the columns of each table scales it with its own statistics, the test table too. Run: both have one mean, whatever they hold."""

import pandas as pd
from sklearn.linear_model import LogisticRegression

train, test = pd.read_csv("soil_2020.csv"), pd.read_csv("soil_2021.csv")
kinds, test_kinds = train.pop("kind"), test.pop("kind")
for name in train.columns:
    train[name] = (train[name] - train[name].mean()) / train[name].std()
for name in test.columns:
    test[name] = (test[name] - test[name].mean()) / test[name].std()  # expect: TL102
model = LogisticRegression().fit(train, kinds)
print(model.score(test, test_kinds))

# first: import pandas as pd
# first: pd.DataFrame({"clay": [1.0, 2, 3, 4], "sand": [9.0, 7, 5, 3], "kind": [0, 0, 1, 1]}).to_csv("soil_2020.csv", index=False)
# first: pd.DataFrame({"clay": [5.0, 6, 7], "sand": [1.0, 0, 2], "kind": [1, 1, 1]}).to_csv("soil_2021.csv", index=False)
# before: abs(test["clay"].mean()) < 1e-9
# after: test["clay"].mean() > 2
