"""The classes stand in the table as 0.0, 1.0 and 2.0. Run: RuntimeError, expected target dtype to be Long."""

import pandas as pd
import torch
from torch import nn

table = pd.DataFrame({"length": [4.9, 5.8, 6.7, 5.1], "kind": [0.0, 1.0, 2.0, 0.0]})
scores = nn.Linear(1, 3)(torch.tensor(table[["length"]].to_numpy(), dtype=torch.float32))
kinds = torch.as_tensor(table["kind"].to_numpy())
nn.CrossEntropyLoss()(scores, kinds).backward()  # expect: TL408
