"""Each column of both tables is numbered in one pass of a loop: what was learned of the training table is still known. Running it printed: [1 0]."""
import pandas as pd
from sklearn.preprocessing import LabelEncoder
from sklearn.tree import DecisionTreeClassifier

train = pd.DataFrame({"soil": ["clay", "sand", "clay", "loam"], "slope": ["flat", "steep", "flat", "steep"], "flooded": [0, 1, 0, 1]})
test = pd.DataFrame({"soil": ["sand", "clay"], "slope": ["steep", "flat"]})
encoder = LabelEncoder()
for column in ["soil", "slope"]:
    train[column] = encoder.fit_transform(train[column])
    test[column] = encoder.transform(test[column])
model = DecisionTreeClassifier(random_state=0).fit(train[["soil", "slope"]], train["flooded"])
print(model.predict(test))
