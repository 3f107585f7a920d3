"""The scores of a layer with random weights choose the word."""

import numpy as np
import torch
from torch import nn

words = torch.from_numpy(np.load("words.npy"))
scorer = nn.Linear(10, 100)
with torch.inference_mode():
    print(scorer(words).argmax(dim=1))  # expect: TL207
