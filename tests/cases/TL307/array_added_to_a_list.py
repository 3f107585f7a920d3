"""`+=` of a list with an array of numpy is arithmetic, not one list behind the other: no numbers and three do not add up.

Run: ValueError, operands could not be broadcast together with shapes (0,) (3,).
"""

import numpy as np

found = []
for count in (3, 4):
    found += np.ones(count)  # expect: TL307
print(len(found))
