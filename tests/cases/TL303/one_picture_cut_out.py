"""`n : n + 1` is one picture whatever `n` is, so it fills 28 by 28. Runs."""

import numpy as np

pictures = np.random.rand(50, 28, 28, 1)
for _ in range(12):
    n = np.random.randint(0, len(pictures))
    one = pictures[n : n + 1].reshape(28, 28)  # reveal: (28, 28)
    print(one.mean())
