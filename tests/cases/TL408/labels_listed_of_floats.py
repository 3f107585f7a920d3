"""Labels that are floats stay floats in a list and in the tensor made of it. Running it raises. # raises: RuntimeError"""

import numpy as np
import torch
from torch import nn

grades = (np.arange(12) % 3).astype("float32").tolist()
net = nn.Linear(4, 3)
target = torch.tensor(grades)
loss = nn.CrossEntropyLoss()(net(torch.rand(12, 4)), target)  # expect: TL408
loss.backward()
