"""The twin: a layer makes a score of the codes, with the weights that it was built with. Running it on two files of the same rows gave two scores."""
import json

import torch
from torch import nn


class Codes(nn.Module):
    def __init__(self, kinds, size):
        super().__init__()
        self.table = nn.Embedding(kinds, size)
        self.score = nn.Linear(size, 1)

    def forward(self, x):
        return self.score(self.table(x))


def convert(source, target):
    codes = Codes(100, 16)
    with open(source) as rows, open(target, "w") as out:
        for row in rows:
            kinds = torch.tensor(json.loads(row)["kinds"], dtype=torch.long)
            out.write(json.dumps({"codes": codes(kinds).tolist()}) + "\n")  # expect: TL207, TL202
