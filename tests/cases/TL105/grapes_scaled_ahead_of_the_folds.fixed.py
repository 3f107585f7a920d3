"""The scaler has seen the rows of all folds; in each, the parts get names of their own. Run: the training rows have a mean other than 0."""
from sklearn.datasets import load_wine
from sklearn.model_selection import KFold
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

X, y = load_wine(return_X_y=True)
scaler = StandardScaler()
right = []
for train, test in KFold(5).split(X, y):
    X_train, X_test = scaler.fit_transform(X[train]), scaler.transform(X[test])
    model = KNeighborsClassifier().fit(X_train, y[train])
    right.append(model.score(X_test, y[test]))
print(len(right))
