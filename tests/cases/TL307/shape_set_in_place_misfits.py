"""The twin: the axes that are set do not fit. Running it raised "operands could not be broadcast together with shapes (2,5,8,8) (5,2,8,8)"."""
import numpy as np

scores = np.random.randn(640)
scores.shape = (5, 2, 8, 8)
pictures = scores.transpose(1, 0, 2, 3)
print(np.abs(pictures - np.random.randn(5, 2, 8, 8)).max())  # expect: TL307
