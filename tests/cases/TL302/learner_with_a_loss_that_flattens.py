"""fastai's own losses lay both out in one line, a callback of one's own may change what is compared, and a Learner may be given another loss."""

import torch
from fastai.basics import Callback, DataLoader, DataLoaders, Learner
from fastai.losses import L1LossFlat
from torch import nn
from torch.utils.data import TensorDataset


class Squeeze(Callback):
    def after_pred(self):
        self.learn.pred = self.pred.squeeze(-1)


x = torch.randn(128, 3)
weights = TensorDataset(x, x.sum(dim=1))
dls = DataLoaders(DataLoader(weights, bs=32), DataLoader(weights, bs=32))
Learner(dls, nn.Linear(3, 1), loss_func=L1LossFlat()).fit(1)
Learner(dls, nn.Linear(3, 1), loss_func=nn.L1Loss(), cbs=Squeeze()).fit(1)
Learner(dls, nn.Linear(3, 1), loss_func=nn.L1Loss()).fit(1, cbs=[Squeeze()])
changed = Learner(dls, nn.Linear(3, 1), loss_func=nn.L1Loss())
changed.loss_func = L1LossFlat()
changed.fit(1)
