"""Nothing is put into the list: numpy raises, as nothing meets three numbers."""

import numpy as np

lattice = []
print(np.array(lattice) * np.array([2, 2, 2]))  # expect: TL307
