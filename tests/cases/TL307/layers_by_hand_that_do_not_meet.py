"""The twin: these two layers do not meet. Running it raised "shapes (64,300) and (200,10) not aligned"."""
import numpy as np

rows = np.random.rand(64, 784)
first, second = np.random.randn(784, 300), np.random.randn(200, 10)
inner = rows.dot(first)
inner[inner < 0] = 0
print(inner.dot(second))  # expect: TL307
