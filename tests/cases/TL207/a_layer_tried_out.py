"""An embedding is asked for the vector of one word, to see what it gives: nothing is predicted. Runs on a file with one made-up number."""

import numpy as np
import torch
from torch import nn

words = torch.from_numpy(np.load("words.npy"))
embeds = nn.Embedding(100, 10)
print(embeds(words))  # allow: TL202
