"""The four parts lie in a dict made of names and parts; the scaler is fitted on the test part again. Running it printed 1.0, as with `transform`: these rows are easy."""

from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

names = ("X_train", "X_test", "y_train", "y_test")
parts = dict(zip(names, train_test_split(*load_wine(return_X_y=True), test_size=0.25, random_state=4)))
scaler = StandardScaler()
knn = KNeighborsClassifier().fit(scaler.fit_transform(parts["X_train"]), parts["y_train"])
print(knn.score(scaler.fit_transform(parts["X_test"]), parts["y_test"]))  # expect: TL102
