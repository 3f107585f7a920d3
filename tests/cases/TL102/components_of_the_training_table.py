"""The test table goes through the scaler and the PCA of the training table.

Running it printed "share right 1.0".
"""

import pandas as pd
from sklearn.datasets import load_wine
from sklearn.decomposition import PCA
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

wine = load_wine(as_frame=True).frame.sample(frac=1, random_state=0)
train, test = wine[:120].copy(), wine[120:].sort_values("proline").copy()[:30]
true = test.pop("target")

scaler = StandardScaler()
pca = PCA(n_components=4)
reduced = pd.DataFrame(pca.fit_transform(scaler.fit_transform(train.drop("target", axis=1))))
reduced["target"] = train["target"].to_numpy()

test_std = scaler.transform(test)
test_reduced = pca.transform(test_std)
test_set = pd.DataFrame(test_reduced)

clf = KNeighborsClassifier(n_neighbors=10)
clf.fit(reduced.drop("target", axis=1), reduced["target"])
print("share right", (clf.predict(test_set) == true.to_numpy()).mean().round(1))
