"""One call leaves out an argument, so it raises a TypeError and nothing inside it runs; the other one gets to the product. Run: "left out", then ValueError."""
import numpy as np


class Line:
    def __init__(self):
        self.weights = np.zeros(2)

    def fit(self, rows, others, goals):
        for _ in range(9):
            self.weights = self.weights - 0.1 * rows.T @ (rows @ self.weights - goals) / len(goals)
        return others @ self.weights

    def errors(self, rows, goals, *, scale):
        return (rows @ self.weights - goals) @ np.ones(3) * scale  # expect: TL307


rows, goals = np.ones((50, 2)), np.ones(50)
line = Line()
try:
    print(line.fit(rows, goals))
except TypeError:
    print("left out")
try:
    print(line.errors(rows, goals))
except TypeError:
    print("left out")
print(line.fit(rows, rows, goals).shape)
print(line.errors(rows, goals, scale=2.0))
