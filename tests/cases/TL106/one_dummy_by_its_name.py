"""One dummy, asked for by its name, says of each row whether it is of that category, whatever others its part has: True for every f (run)."""

import pandas as pd
from sklearn.ensemble import RandomForestClassifier


def flagged(table):
    table["woman"] = pd.get_dummies(table["sex"])["f"]
    return table[["woman", "age"]]


train = pd.DataFrame({"sex": ["m", "f", "m", "d"], "age": [1.0, 2.0, 3.0, 4.0], "left": [0, 1, 1, 0]})
test = pd.DataFrame({"sex": ["f", "f", "m"], "age": [1.0, 2.0, 5.0]})
model = RandomForestClassifier(random_state=0).fit(flagged(train), train["left"])
print(flagged(test)["woman"].tolist(), model.predict(flagged(test)))
