"""RegressionBlock brings the squared error. Twin of plain_target_block. Run: learn.loss_func is MSELossFlat."""

import numpy as np
import torch
from fastai.basics import DataBlock, Learner, RandomSplitter, RegressionBlock, TransformBlock
from torch import nn

block = DataBlock(
    blocks=[TransformBlock, RegressionBlock(n_out=1)],
    get_x=lambda row: torch.tensor(row[:2]),
    get_y=lambda row: float(row[2]),
    splitter=RandomSplitter(seed=1),
)
dls = block.dataloaders(list(np.random.rand(50, 3).astype("float32")), bs=10)
learn = Learner(dls, nn.Linear(2, 1))
