"""One line numbers a column of the training table and of the other, which cannot be told apart there. Running it printed: [1 0]."""
import pandas as pd
from sklearn.preprocessing import LabelEncoder
from sklearn.tree import DecisionTreeClassifier

train = pd.DataFrame({"soil": ["clay", "sand", "clay", "loam"], "slope": ["flat", "steep", "flat", "steep"], "flooded": [0, 1, 0, 1]})
test = pd.DataFrame({"soil": ["sand", "clay"], "slope": ["steep", "flat"]})
encoder = LabelEncoder()
for table in [train, test]:
    table["soil"] = encoder.fit_transform(table["soil"])  # expect: TL102  # unrepaired
    table["slope"] = encoder.fit_transform(table["slope"])  # expect: TL102  # unrepaired
model = DecisionTreeClassifier(random_state=0).fit(train[["soil", "slope"]], train["flooded"])
print(model.predict(test))
