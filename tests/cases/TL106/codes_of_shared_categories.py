"""One CategoricalDtype numbers both parts. Running it printed: [1 0]."""
import pandas as pd
from sklearn.tree import DecisionTreeClassifier

FUEL = pd.CategoricalDtype(["diesel", "gas", "petrol"])


def rows(table):
    return pd.DataFrame({"fuel": table["fuel"].astype(FUEL).cat.codes, "age": table["age"]})


train = pd.DataFrame({"fuel": ["diesel", "gas", "petrol", "gas"], "age": [1, 2, 3, 4], "sold": [0, 1, 0, 1]})
new = pd.DataFrame({"fuel": ["gas", "petrol"], "age": [2, 3]})
tree = DecisionTreeClassifier(random_state=0).fit(rows(train), train["sold"])
print(tree.predict(rows(new)))
