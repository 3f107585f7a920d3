"""The columns that hold texts are found by their type, and each part's are numbered by themselves. Run: town b is 1 in training, and 0 in the new rows."""

import pandas as pd
from sklearn.tree import DecisionTreeClassifier


def read(train, new):
    pd.DataFrame({"town": list("abcd") * 5, "kind": list("xy") * 10, "late": [0, 1, 1, 0] * 5}).to_csv(train, index=False)
    pd.DataFrame({"town": list("bcd") * 3, "kind": list("xyx") * 3, "late": [1, 1, 0] * 3}).to_csv(new, index=False)
    return pd.read_csv(train), pd.read_csv(new)


train, test = read("train.csv", "new.csv")
answers, wanted = train.pop("late"), test.pop("late")
for name in train.select_dtypes(include=["object", "str"]).columns:
    train[name] = train[name].astype("category").cat.codes
    test[name] = test[name].astype("category").cat.codes  # expect: TL106
tree = DecisionTreeClassifier(random_state=0).fit(train, answers)
print(train["town"].tolist()[1], test["town"].tolist()[0], tree.score(test, wanted))

# before: prints 1 0 0.3333333333333333
# after: prints 1 1 1.0
