"""The twin: all weights are of one size, and the one that is taken back, whichever it is, does not fit. Running it raised "shapes (2,15) and (20,15) not
aligned"."""
import numpy as np

weights = [np.random.randn(15, 20) for _ in range(3)]
x = np.random.randn(2, 15)
caches = []
for i in range(3):
    caches.append(weights[i])
while i >= 0:
    weight = caches.pop()
    x = x.dot(weight.T)  # expect: TL307
    i -= 1
