"""`vdot` goes through two arrays number by number, whatever axes they have, and `kron` repeats one in each number of the other. A product
of matrices asks for axes that meet: it raises "shapes (3,3) and (2,4) not aligned". Before that it printed "9.0 (2, 12)".
"""

import numpy as np
import torch

patch, kernel = np.ones((3, 3)), np.ones((3, 3))
print(np.vdot(patch, kernel), np.kron(np.ones(3), np.ones((2, 4))).shape)
print(torch.kron(torch.ones(3), torch.ones(2, 4)).shape)
print(np.dot(patch, np.ones((2, 4))))  # expect: TL307
