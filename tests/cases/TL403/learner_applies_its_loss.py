"""fastai's BCELossFlat takes probabilities, and a net that ends in a Linear gives scores.

# raises: RuntimeError
Running it ended in: all elements of input should be between 0 and 1
"""

import torch
from fastai.basics import BCELossFlat, DataLoader, DataLoaders, Learner
from torch import nn
from torch.utils.data import TensorDataset

torch.manual_seed(0)
x = torch.randn(64, 4)
flags = TensorDataset(x, (x[:, 0] > 0).float())
dls = DataLoaders(DataLoader(flags, bs=16), DataLoader(flags, bs=16))
learn = Learner(dls, nn.Sequential(nn.Linear(4, 4), nn.ReLU(), nn.Linear(4, 1)), loss_func=BCELossFlat())  # expect: TL403
learn.fit(1)
