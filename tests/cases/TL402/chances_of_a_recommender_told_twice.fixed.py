"""The model returns chances, and its loss applies sigmoid too; both passes that report chances stand in methods called more than once. Run: the lowest of the chances stays above 0.1."""
import torch
from torch import nn


class Recommender(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(4, 1)

    def forward(self, x):
        return self.layer(x).squeeze(1)


class Trainer:
    def __init__(self, model):
        self.model = model
        self.criterion = nn.BCEWithLogitsLoss()
        self.optimizer = torch.optim.SGD(model.parameters(), lr=1.0)

    def fit(self, loader, checks):
        for epoch in range(5):
            for x, y in loader:
                self.optimizer.zero_grad()
                self.criterion(self.model(x), y).backward()
                self.optimizer.step()
            self.report(checks)
        return self.report(loader)

    def report(self, loader):
        chances = []
        with torch.no_grad():
            for x, _ in loader:
                outputs = torch.sigmoid(self.model(x))
                chances.extend(outputs.cpu().numpy())
        return chances


torch.manual_seed(0)
x = torch.randn(64, 4)
loader = [(x, (x[:, 0] > 0).float())]
chances = Trainer(Recommender()).fit(loader, loader)
print(min(chances) < 0.3)
