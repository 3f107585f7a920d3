"""The target block is a plain TransformBlock; only named blocks bring a loss.

# raises: AssertionError
Run: Could not infer loss function from the data, please pass a loss function.
"""

import numpy as np
import torch
from fastai.basics import DataBlock, Learner, RandomSplitter, TransformBlock
from torch import nn

block = DataBlock(
    blocks=[TransformBlock, TransformBlock],
    get_x=lambda row: torch.tensor(row[:2]),
    get_y=lambda row: torch.tensor(row[2:]),
    splitter=RandomSplitter(seed=1),
)
dls = block.dataloaders(list(np.random.rand(50, 3).astype("float32")), bs=10)
learn = Learner(dls, nn.Linear(2, 1))  # expect: TL409
