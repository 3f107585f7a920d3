"""Along columns (as it does unless told otherwise), the imputer of the first releases learns of the table that it is fitted on. Not run: the class was taken out in 0.22."""
import numpy as np
import pandas as pd
from sklearn.ensemble import ExtraTreesClassifier
from sklearn.preprocessing import Imputer

train = pd.read_csv("train.csv")
test = pd.read_csv("test.csv")
columns = ["height", "width", "depth"]
imputer = Imputer(missing_values=np.nan, strategy="mean")
learned = imputer.fit_transform(train[columns])
asked = imputer.fit_transform(test[columns])  # expect: TL102
trees = ExtraTreesClassifier().fit(learned, train["kind"])
print(trees.predict(asked))
