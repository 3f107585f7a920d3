"""Two sets of vectors are multiplied with their rows against their rows.

# raises: ValueError
"""
import numpy as np

queries, stored = np.ones((7, 32)), np.ones((50, 32))
print((queries @ stored).shape)  # expect: TL307
# says: give it the second one transposed
