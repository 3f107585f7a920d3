"""A net that ends in a softmax goes to a fastai Learner with the loss that fastai has for classes. Running it printed "loss above 0.7: True"."""

import torch
from fastai.basics import CrossEntropyLossFlat, DataLoader, DataLoaders, Learner
from torch import nn
from torch.utils.data import TensorDataset

torch.manual_seed(0)
x = torch.randn(256, 4)
kinds = TensorDataset(x, x.argmax(dim=1))
dls = DataLoaders(DataLoader(kinds, bs=32), DataLoader(kinds, bs=32))
net = nn.Sequential(
    nn.Linear(4, 16),
    nn.ReLU(),
    nn.Linear(16, 4),
    nn.Softmax(dim=-1),  # expect: TL401
)
learn = Learner(dls, net, CrossEntropyLossFlat())  # allow: TL401
learn.fit(3, 1e-2)
print("loss above 0.7:", learn.validate()[0] > 0.7)
