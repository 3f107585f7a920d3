"""Rows are drawn with replacement and then split; what is scored are rows that were never drawn, or rows cut off before. Scored on the part that the split
leaves, copies of training rows are among the test rows.

Running it printed "test rows that the model was trained on: False" twice, and then "True" twice.
"""
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

COLUMNS = ["speed", "load"]
rng = np.random.default_rng(2)
trips = pd.DataFrame({"speed": rng.normal(size=300), "load": rng.normal(size=300), "late": rng.integers(0, 2, 300), "year": rng.integers(2015, 2024, 300)})


def score(train, test):
    model = LogisticRegression().fit(train[COLUMNS], train["late"])
    accuracy_score(test["late"], model.predict(test[COLUMNS]))
    print("test rows that the model was trained on:", bool(test.index.isin(train.index).any()))


drawn = trips.sample(frac=1, replace=True, random_state=0)
never_drawn = trips.drop(drawn.index)
train, spare = train_test_split(drawn, random_state=0)
score(train, never_drawn)

before, after = trips[trips["year"] < 2020], trips[trips["year"] >= 2020]
drawn = before.sample(n=900, replace=True, random_state=0)
train, spare = train_test_split(drawn, random_state=0)
score(train, after)

drawn = trips.sample(frac=1, replace=True, random_state=0)  # expect: TL105
train, test = train_test_split(drawn, random_state=0)
score(train, test)

before, after = trips[trips["year"] < 2020], trips[trips["year"] >= 2020]
drawn = before.sample(n=900, replace=True, random_state=0)  # expect: TL105
train, rest = train_test_split(drawn, random_state=0)
train, test = train_test_split(train, random_state=0)
score(train, test)
