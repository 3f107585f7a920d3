"""Each cell of a column holds a list of word lengths, so a tensor of the column has two axes; of a column of numbers it has one.

Run on a table of 64 sentences, the first call gives (64, 8); the second raises "LSTM: Expected input to be 2D or 3D, got 1D instead".
"""

import pandas as pd
import torch
from torch import nn

rows = pd.read_csv("sentences.csv")
lengths = []
for text in rows["text"]:
    lengths.append([float(len(word)) for word in (text.split() + ["", "", ""])[:3]])
rows["lengths"] = lengths

reader = nn.LSTM(3, 8)
print(reader(torch.Tensor(rows["lengths"]))[0].shape)
scores = torch.tensor(rows["score"])
print(reader(scores.float())[0].shape)  # expect: TL305
