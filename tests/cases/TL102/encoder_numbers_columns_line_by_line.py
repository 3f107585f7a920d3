"""One encoder numbers two columns of each table in turn: where it sees the second table, it knows another column. Running it printed: [1 0]."""
import pandas as pd
from sklearn.preprocessing import LabelEncoder
from sklearn.tree import DecisionTreeClassifier

train = pd.DataFrame({"soil": ["clay", "sand", "clay", "loam"], "slope": ["flat", "steep", "flat", "steep"], "flooded": [0, 1, 0, 1]})
test = pd.DataFrame({"soil": ["sand", "clay"], "slope": ["steep", "flat"]})
encoder = LabelEncoder()
train["soil"] = encoder.fit_transform(train["soil"])
train["slope"] = encoder.fit_transform(train["slope"])
test["soil"] = encoder.fit_transform(test["soil"])  # expect: TL102  # unrepaired
test["slope"] = encoder.fit_transform(test["slope"])  # expect: TL102  # unrepaired
model = DecisionTreeClassifier(random_state=0).fit(train[["soil", "slope"]], train["flooded"])
print(model.predict(test))
