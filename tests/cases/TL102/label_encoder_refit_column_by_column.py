"""One LabelEncoder is refitted for each column of each frame: "green" may be 1 in training and 0 in the test frame.

Running it printed "right 1 of 3"; with one transform() for both, "right 3 of 3".
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

for column in ["colour", "size"]:
    encoder = LabelEncoder()
    train[column] = encoder.fit_transform(train[column])
    test[column] = encoder.fit_transform(test[column])  # expect: TL102

features = ["colour", "size"]
tree = DecisionTreeClassifier(random_state=0).fit(train[features], train["ripe"])
print("right", int((tree.predict(test[features]) == test["ripe"]).sum()), "of 3")
