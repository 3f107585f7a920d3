"""The last error meets the first weights: 2 units never fit 4. Running it raised "shapes (6,2) and (5,4) not aligned"."""

import numpy as np


def slopes(weights, rows, goals):
    active = [rows]
    for weight in weights:
        active.append(np.tanh(active[-1] @ weight))
    delta = active[-1] - goals
    return np.dot(delta, weights[0].T) * (1 - active[0] ** 2)  # expect: TL307


rng = np.random.default_rng(0)
print(slopes([rng.normal(size=(4, 5)), rng.normal(size=(5, 8)), rng.normal(size=(8, 2))], rng.normal(size=(6, 4)), rng.normal(size=(6, 2))))
