"""The weights of a network are picked one by one from behind, by a number that the loop counts down. Running it printed "(6, 8) (6, 5)"."""

import numpy as np


def slopes(weights, rows, goals):
    active = [rows]
    for weight in weights:
        active.append(np.tanh(active[-1] @ weight))
    delta = active[-1] - goals
    out = []
    at = len(weights) - 1
    while at > 0:
        delta = np.dot(delta, weights[at].T) * (1 - active[at] ** 2)
        out.append(delta)
        at -= 1
    return out


rng = np.random.default_rng(0)
found = slopes([rng.normal(size=(4, 5)), rng.normal(size=(5, 8)), rng.normal(size=(8, 2))], rng.normal(size=(6, 4)), rng.normal(size=(6, 2)))
print(found[0].shape, found[1].shape)
