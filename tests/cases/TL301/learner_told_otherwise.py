"""A loss that was told to flatten nothing compares whole rows, and a callback added later may change the targets. Running it printed "four learners"."""

import torch
from fastai.basics import Callback, DataLoader, DataLoaders, Learner
from fastai.losses import CrossEntropyLossFlat
from torch import nn
from torch.utils.data import TensorDataset


class OneLabel(Callback):
    def before_batch(self):
        self.learn.yb = (self.yb[0].sum(1).long(),)


rows = TensorDataset(torch.zeros(32, 4), torch.zeros(32, 2))
dls = DataLoaders(DataLoader(rows, bs=4), DataLoader(rows, bs=4))
Learner(dls, nn.Linear(4, 2), loss_func=CrossEntropyLossFlat(flatten=False)).fit(1)
one = Learner(dls, nn.Linear(4, 2), loss_func=CrossEntropyLossFlat())
one.add_cb(OneLabel())
one.fit(1)
many = Learner(dls, nn.Linear(4, 2), loss_func=CrossEntropyLossFlat())
many.add_cbs([OneLabel()])
many.fit(1)
briefly = Learner(dls, nn.Linear(4, 2), loss_func=CrossEntropyLossFlat())
with briefly.added_cbs([OneLabel()]):
    briefly.fit(1)
print("four learners")
