"""What is predicted are names of classes, looked up among the values of the training labels: those are no rows of that part any more."""
import numpy as np
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

rows, labels = np.load("rows.npy"), np.load("labels.npy")
x_train, x_test, y_train, y_test = train_test_split(rows, labels)


class Nearest:
    def fit(self, X, y):
        self.classes_ = np.unique(y)
        self.centres = np.array([X[y == each].mean(axis=0) for each in self.classes_])
        return self

    def predict(self, X):
        nearest = np.argmin(self.distances(X), axis=1)
        return np.array([[self.classes_[each]] for each in nearest])

    def distances(self, X):
        return self.backend.run(X, self.centres)


model = Nearest().fit(x_train, y_train)
print(accuracy_score(y_test, model.predict(x_test)))
