"""The twin: the scaler that gives tables learns of the training part alone. Running it printed an accuracy above 0.9."""

from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

features, kinds = load_wine(return_X_y=True, as_frame=True)
train, test, kinds_train, kinds_test = train_test_split(features, kinds, test_size=0.3, random_state=5)
scaler = StandardScaler().set_output(transform="pandas")
scaled = scaler.fit_transform(train)
neighbours = KNeighborsClassifier().fit(scaled, kinds_train)
print(neighbours.score(scaler.transform(test), kinds_test))
