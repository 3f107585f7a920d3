"""The scaler that gives tables learned of all rows, and the part it was split from before is scaled with that."""

from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

features, kinds = load_wine(return_X_y=True, as_frame=True)
train, test, kinds_train, kinds_test = train_test_split(features, kinds, test_size=0.3, random_state=5)
scaler = StandardScaler().set_output(transform="pandas")
everything = scaler.fit_transform(features)  # expect: TL105
#            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
neighbours = KNeighborsClassifier().fit(scaler.transform(train), kinds_train)
print(neighbours.score(scaler.transform(test), kinds_test))
