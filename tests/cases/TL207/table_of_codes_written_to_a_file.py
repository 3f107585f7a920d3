"""A table gives each kind of atom a code of its own, which is written beside the molecule: no two kinds share one, and nothing is predicted."""
import json

import torch
from torch import nn


class Codes(nn.Module):
    def __init__(self, kinds, size):
        super().__init__()
        self.table = nn.Embedding(kinds, size)

    def forward(self, x):
        return self.table(x)


def convert(source, target):
    codes = Codes(100, 16)
    with open(source) as rows, open(target, "w") as out:
        for row in rows:
            kinds = torch.tensor(json.loads(row)["kinds"], dtype=torch.long)
            out.write(json.dumps({"codes": codes(kinds).tolist()}) + "\n")  # expect: TL202
