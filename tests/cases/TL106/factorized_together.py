"""Both tables are numbered together and taken apart again. Running it printed: [0 1]."""
import pandas as pd
from sklearn.neighbors import KNeighborsClassifier

train = pd.DataFrame({"sky": ["sun", "rain", "snow", "rain"], "walk": [1, 0, 0, 0]})
test = pd.DataFrame({"sky": ["rain", "sun"]})
both = pd.concat([train[["sky"]], test])
both["sky"] = pd.factorize(both["sky"])[0]
near = KNeighborsClassifier(1).fit(both[: len(train)][["sky"]], train["walk"])
print(near.predict(both[len(train) :][["sky"]]))
