"""skorch hands the module's column and the vector of targets to MSELoss. Running it printed a warning of a target size that is different."""

import numpy as np
from skorch import NeuralNetRegressor
from torch import nn

rows = np.random.default_rng(0).normal(size=(64, 4)).astype(np.float32)
net = NeuralNetRegressor(nn.Linear, module__in_features=4, module__out_features=1, max_epochs=1)
net.fit(rows, rows.sum(axis=1))  # expect: TL302
net.fit(rows, rows.sum(axis=1, keepdims=True))
