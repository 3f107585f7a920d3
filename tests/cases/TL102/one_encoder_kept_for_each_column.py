"""A LabelEncoder is fitted for each column of the training frame and kept; the test frame is only transformed.

Running it printed "right 3 of 3".
"""

import pandas as pd
from sklearn.preprocessing import LabelEncoder
from sklearn.tree import DecisionTreeClassifier

train = pd.DataFrame(
    {
        "colour": ["blue", "green", "red", "green", "red", "blue"] * 5,
        "size": ["small", "large", "large", "medium", "small", "medium"] * 5,
        "ripe": [0, 0, 1, 0, 1, 0] * 5,
    }
)
test = pd.DataFrame({"colour": ["green", "red", "red"], "size": ["large", "small", "medium"], "ripe": [0, 1, 1]})

encoders = {}
for column in ["colour", "size"]:
    encoders[column] = LabelEncoder().fit(train[column])
    train[column] = encoders[column].transform(train[column])
for column, encoder in encoders.items():
    test[column] = encoder.transform(test[column])

features = ["colour", "size"]
tree = DecisionTreeClassifier(random_state=0).fit(train[features], train["ripe"])
print("right", int((tree.predict(test[features]) == test["ripe"]).sum()), "of 3")
