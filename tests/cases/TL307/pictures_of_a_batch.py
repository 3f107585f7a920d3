"""A picture of its own is put below the pictures: numpy raises, as one has four axes and the other three."""

import numpy as np

scans = np.random.rand(6, 32, 32, 1)
grown = scans.copy()
for scan in scans:
    grown = np.vstack([grown, scan])  # expect: TL307
print(grown.shape)
