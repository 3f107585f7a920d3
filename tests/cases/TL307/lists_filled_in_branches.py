"""Which of two lists a line goes to is told by the line, so neither is known to stay empty. Runs."""

import numpy as np

atoms, lattice = [], []
for line in ["v 1 2 3", "v 0 1 0", "a 4 5 6", "v 1 0 1"] * 3:
    kind, *numbers = line.split()
    if kind == "a":
        atoms.append([float(each) for each in numbers])
    elif kind == "v":
        lattice.append([float(each) for each in numbers])
print(np.array(lattice) * np.array([2, 2, 2]))
