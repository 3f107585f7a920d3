"""labels() takes the best row of each class. Running it printed "3 labels of 38 rows"; along the classes 38. The best rows by name are silent."""

from sklearn.datasets import load_iris
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split

X, y = load_iris(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
forest = RandomForestClassifier(n_estimators=5, random_state=0).fit(X_train, y_train)


def labels(rows):
    return forest.predict_proba(rows).argmax(axis=0)  # expect: TL308


def best_of_each_class(rows):
    return forest.predict_proba(rows).argmax(axis=0)


print(len(labels(X_test)), "labels of", len(X_test), "rows")
print(len(best_of_each_class(X_test)), "rows")

# before: prints 3 labels of 38 rows
# after: prints 38 labels of 38 rows
