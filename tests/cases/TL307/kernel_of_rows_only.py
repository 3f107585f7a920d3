"""The twin: nothing tells tables apart. Running it raised "operands could not be broadcast together with shapes (402,2) (198,2)"."""
import numpy as np


def rbf(a, b, gamma=0.5):
    return np.exp(-gamma * np.linalg.norm(a - b) ** 2)  # expect: TL307


train, test = np.random.rand(402, 2), np.random.rand(198, 2)
print(rbf(train, test))
