"""The gaps of each group are filled with a number that is written down: nothing is learned of any row. Running it printed True."""

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

rng = np.random.default_rng(0)
pd.DataFrame({"berth": rng.integers(1, 4, 300), "age": np.where(rng.random(300) < 0.2, np.nan, rng.normal(40, 9, 300)), "lived": rng.integers(0, 2, 300)}).to_csv("people.csv")
people = pd.read_csv("people.csv", index_col=0)
people["age"] = people.groupby("berth")["age"].transform(lambda ages: ages.fillna(30))
X_train, X_test, y_train, y_test = train_test_split(people[["berth", "age"]], people["lived"], random_state=0)
print(LogisticRegression().fit(X_train, y_train).score(X_test, y_test) < 1)
