"""The training rows' gaps are filled with a word that is looked up as 0, those of the test rows with 0 behind the look-up.

Run with a made-up file: both parts hold 0 wherever the word was missing.
"""

import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

kites = pd.read_csv("kites.csv")
train, test = train_test_split(kites, random_state=0)
train, test = train.copy(), test.copy()
numbers = {"calm": 0, "breeze": 1}
train["weather"] = train["weather"].fillna("calm").map(numbers)
test["weather"] = test["weather"].map(numbers).fillna(0)
forest = RandomForestClassifier().fit(train[["height", "weather"]], train["flew"])
print(forest.predict(test[["height", "weather"]]))
