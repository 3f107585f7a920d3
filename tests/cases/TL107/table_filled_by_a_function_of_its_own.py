"""The rows of the competition are filled with their own mode. A split of the same name further down does not make it two findings."""
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

table = pd.read_csv("train.csv")
held = table["policy"].mode()[0]
table["policy"] = table["policy"].fillna(0)
X, y = table[["policy", "age"]], table["answer"]
x_train, x_test, y_train, y_test = train_test_split(X, y)
model = RandomForestClassifier().fit(x_train, y_train)


def clean(rows):
    rows["policy"] = rows["policy"].fillna(rows["policy"].mode()[0])  # expect: TL107
    return rows[["policy", "age"]]


X = clean(pd.read_csv("competition.csv"))
print(model.predict(X))
again_train, again_test = train_test_split(X)
later = RandomForestClassifier().fit(again_train[["policy", "age"]], again_train["age"])
print(later.score(again_test, again_test["age"]))
