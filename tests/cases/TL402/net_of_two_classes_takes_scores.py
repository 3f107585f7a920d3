"""skorch's net of two classes has BCEWithLogitsLoss, which applies the sigmoid itself. Running it printed "loss above 0.4: True"."""

import numpy as np
import torch
from skorch import NeuralNetBinaryClassifier
from torch import nn

torch.manual_seed(0)
rows = np.random.default_rng(0).normal(size=(64, 4)).astype(np.float32)
flags = (rows[:, 0] > 0).astype(np.float32)
module = nn.Sequential(
    nn.Linear(4, 8),
    nn.ReLU(),
    nn.Linear(8, 1),
    nn.Sigmoid(),  # expect: TL402
)
net = NeuralNetBinaryClassifier(module, max_epochs=40, lr=0.1, optimizer=torch.optim.Adam, verbose=0, train_split=None)
net.fit(rows, flags)  # allow: TL402
NeuralNetBinaryClassifier(nn.Linear, module__in_features=4, module__out_features=1, max_epochs=1, verbose=0).fit(rows, flags)
print("loss above 0.4:", net.history[-1, "train_loss"] > 0.4)
