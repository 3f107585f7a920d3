"""What each layer was given is taken back from the end of the list, layer by layer: each gradient meets what belongs to it. Running it raised nothing."""
import numpy as np

sizes = [15, 20, 30, 10]
weights = [np.random.randn(a, b) for a, b in zip(sizes, sizes[1:])]
x = np.random.randn(2, 15)
caches = []
for i in range(3):
    caches.append((x, weights[i]))
    x = x.dot(weights[i])
while i >= 0:
    given, weight = caches.pop()
    x = x.dot(weight.T)
    print((x - given).shape)
    i -= 1
