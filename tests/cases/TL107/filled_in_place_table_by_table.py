"""In place, each table with the mean of its own. Not run: the tables are not here."""
import pandas as pd
from sklearn.ensemble import RandomForestClassifier

train = pd.read_csv("passengers.csv")
test = pd.read_csv("waiting.csv")
train["Fare"].fillna(train["Fare"].mean(), inplace=True)
test["Fare"].fillna(test["Fare"].mean(), inplace=True)  # expect: TL107
columns = ["Fare", "Class"]
forest = RandomForestClassifier().fit(train[columns], train["Survived"])
print(forest.predict(test[columns]))
