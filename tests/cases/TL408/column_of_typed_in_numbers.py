"""Twin of column_of_typed_in_fractions with whole numbers. Run: it gives a loss."""

import pandas as pd
import torch
from torch import nn

table = pd.DataFrame({"length": [4.9, 5.8, 6.7, 5.1], "kind": [0, 1, 2, 0]})
scores = nn.Linear(1, 3)(torch.tensor(table[["length"]].to_numpy(), dtype=torch.float32))
kinds = torch.as_tensor(table["kind"].to_numpy())  # reveal: int64
nn.CrossEntropyLoss()(scores, kinds).backward()
