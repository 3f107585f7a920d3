"""The k-nearest-neighbours model learned from scaled rows; the rows it is asked about are the raw ones meant for the forest.

Running it printed "accuracy 0.31"; with scaled rows, "accuracy 0.97".
"""
from sklearn.datasets import load_wine
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import MinMaxScaler

wine = load_wine(as_frame=True)
train, test = train_test_split(wine.frame, test_size=0.4, random_state=0)
columns = wine.feature_names

scaler = MinMaxScaler()
scaled = scaler.fit_transform(train[columns])
forest = RandomForestClassifier(n_estimators=50, random_state=0).fit(train[columns], train["target"])
neighbours = KNeighborsClassifier(5).fit(scaled, train["target"])  # reveal scaled: MinMaxScaler

predicted = neighbours.predict(test[columns])  # expect: TL101  # reveal: asked by predict
print("accuracy", round(accuracy_score(test["target"], predicted), 2))

# before: prints accuracy 0.31
# after: prints accuracy 0.97
