"""All dummies of either part: the training rows know a third category, and the model refuses the narrower table (run: ValueError)."""

import pandas as pd
from sklearn.ensemble import RandomForestClassifier

train = pd.DataFrame({"sex": ["m", "f", "m", "d"], "age": [1.0, 2.0, 3.0, 4.0], "left": [0, 1, 1, 0]})
test = pd.DataFrame({"sex": ["f", "f", "m"], "age": [1.0, 2.0, 5.0]})
model = RandomForestClassifier(random_state=0).fit(pd.get_dummies(train[["sex", "age"]]), train["left"])
print(model.predict(pd.get_dummies(test[["sex", "age"]])))  # expect: TL106
