"""BCEWithLogitsLoss gets 0 and 1 as integers. Running it ended in RuntimeError: result type Float can't be cast to the desired output type Long."""

import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class Trainer:
    def __init__(self, net):
        self.net = net
        self.criterion = nn.BCEWithLogitsLoss()
        self.optimizer = torch.optim.Adam(net.parameters(), lr=0.05)

    def epoch(self, loader):
        for rows, answers in loader:
            scores = self.net(rows).squeeze(-1)
            loss = self.criterion(scores, answers)  # expect: TL408
            self.optimizer.zero_grad()
            loss.backward()
            self.optimizer.step()
        return loss.item()


torch.manual_seed(1)
rows = torch.randn(60, 3)
answers = torch.tensor([1 if row[0] > 0 else 0 for row in rows.tolist()])
trainer = Trainer(nn.Linear(3, 1))
loader = DataLoader(TensorDataset(rows, answers), batch_size=20)
print(round([trainer.epoch(loader) for _ in range(20)][-1], 1))

# before: RuntimeError: result type Float can't be cast to the desired output type Long
# after: prints 0.2
