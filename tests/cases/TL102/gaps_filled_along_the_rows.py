"""Along rows, the imputer of the first releases fills each row with its own mean: nothing is learned of a table. Not run: the class was taken out in 0.22."""
import numpy as np
import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier
from sklearn.preprocessing import Imputer

train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv")
columns = ["height", "width", "depth"]
imputer = Imputer(missing_values=np.nan, strategy="mean", axis=1)
learned = imputer.fit_transform(train[columns])
asked = imputer.fit_transform(test[columns])
trees = ExtraTreesClassifier().fit(learned, train["kind"])
print(trees.predict(asked))
