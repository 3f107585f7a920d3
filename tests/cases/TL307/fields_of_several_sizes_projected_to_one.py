"""Each field has a table of its own size, and those of another size than the common one are projected to it. Running it printed
"torch.Size([4, 3, 16])". Where the tables are looked up in the wrong container, the sizes stay apart and `stack` raises."""

# before: RuntimeError: stack expects each tensor to be equal size

import torch
from torch import nn


class Fields(nn.Module):
    def __init__(self, sizes, common=16):
        super().__init__()
        self.names = list(sizes.keys())
        self.tables = nn.ModuleDict()
        self.projections = nn.ModuleDict()
        for name, size in sizes.items():
            self.tables[name] = nn.Embedding(10, size)
            if size != common:
                self.projections[name] = nn.Linear(size, common, bias=False)

    def projected(self, batch):
        parts = []
        for name in self.names:
            part = self.tables[name](batch[name])
            if name in self.projections:
                part = self.projections[name](part)
            parts.append(part)
        return torch.stack(parts, dim=1)

    def looked_up(self, batch):
        parts = []
        for name in self.names:
            part = self.tables[name](batch[name])
            if name not in self.tables:
                part = self.projections[name](part)
            parts.append(part)
        return torch.stack(parts, dim=1)  # expect: TL307


fields = Fields({"user": 8, "item": 16, "genre": 4})
batch = {name: torch.zeros(4, dtype=torch.long) for name in fields.names}
print(fields.projected(batch).shape)
print(fields.looked_up(batch).shape)
