"""The list holds two numbers: numpy raises, as two numbers meet three."""

import numpy as np

lattice = []
for line in ["v 1", "v 0"]:
    lattice.append(float(line.split()[1]))
print(np.array(lattice) * np.array([2, 2, 2]))  # expect: TL307
