"""A softmax regression of the program's own learns of scaled rows and is asked about raw ones."""

import numpy as np


class SoftmaxRegression:
    def __init__(self, kinds, rate=0.5):
        self.kinds, self.rate = kinds, rate

    def scores(self, rows):
        return rows @ self.weights

    def fit(self, rows, labels, passes=200):
        self.weights = np.zeros((rows.shape[1], self.kinds))
        wanted = np.eye(self.kinds)[labels]
        for _ in range(passes):
            e = np.exp(self.scores(rows))
            self.weights -= self.rate * rows.T @ (e / e.sum(axis=1, keepdims=True) - wanted) / len(rows)
        return self

    def predict(self, rows):
        return self.scores(rows).argmax(axis=1)


random = np.random.default_rng(0)
points = random.uniform(100, 300, (400, 2))
labels = (points[:, 0] > points[:, 1] + 20).astype(int)
train_points, train_labels, test_points, test_labels = points[:300], labels[:300], points[300:], labels[300:]
mean, std = train_points.mean(axis=0), train_points.std(axis=0)

model = SoftmaxRegression(2).fit(np.column_stack([(train_points - mean) / std, np.ones(300)]), train_labels)
print(np.mean(model.predict(np.column_stack([(test_points - mean) / std, np.ones(100)])) == test_labels))

simple = SoftmaxRegression(2).fit((train_points - mean) / std, train_labels)
accuracy = np.mean(simple.predict(test_points) == test_labels)  # expect: TL101
#                                 ^^^^^^^^^^^
print(accuracy)
