"""An encoder is handed to `apply`, of the test table too: it learns each column anew. Run: "red" is 1 in one table and 0 in the other.

No fix is offered: the encoder keeps the classes of the last column alone, so `transform` would refuse the others.
"""

import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.preprocessing import LabelEncoder

train = pd.DataFrame({"color": ["blue", "red", "blue", "red"], "form": ["o", "x", "x", "o"], "good": [0, 1, 0, 1]})
test = pd.DataFrame({"color": ["red", "red"], "form": ["o", "x"]})
columns = ["color", "form"]
encoder = LabelEncoder()
train[columns] = train[columns].apply(encoder.fit_transform)
test[columns] = test[columns].apply(encoder.fit_transform)  # expect: TL102  # unrepaired
#               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# says: `encoder.fit_transform` learns from `test[columns]` itself
forest = RandomForestClassifier(random_state=0).fit(train[columns], train["good"])
print(forest.predict(test[columns]))
