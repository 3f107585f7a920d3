"""factorize numbers the words in the order in which they come. Running it printed: [1 0]."""
import pandas as pd
from sklearn.neighbors import KNeighborsClassifier

train = pd.DataFrame({"sky": ["sun", "rain", "snow", "rain"], "walk": [1, 0, 0, 0]})
test = pd.DataFrame({"sky": ["rain", "sun"]})
train["sky"], _ = pd.factorize(train["sky"])
test["sky"], _ = pd.factorize(test["sky"])  # expect: TL106
near = KNeighborsClassifier(1).fit(train[["sky"]], train["walk"])
print(near.predict(test[["sky"]]))
