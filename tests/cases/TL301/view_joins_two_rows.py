"""view(-1, 2 * classes) makes one row of two. Running it ended in: The size of tensor a (38) must match the size of tensor b (19)"""
import torch
from torch import nn

NUM_CLASSES = 19


class CellModel(nn.Module):
    def __init__(self, n_classes=NUM_CLASSES):
        super().__init__()
        self.features = nn.Sequential(nn.Conv2d(4, 16, 3, stride=2, padding=1), nn.BatchNorm2d(16), nn.ReLU())
        self.pool = nn.AdaptiveAvgPool2d((1, 1))
        self.fc = nn.Linear(16, n_classes)

    def forward(self, x):
        x = self.pool(self.features(x)).flatten(1)
        return self.fc(x).view(-1, NUM_CLASSES * 2)


class Learner:
    def __init__(self, model):
        self.model = model
        self.criterion = nn.MSELoss()
        self.optimizer = torch.optim.Adam(model.parameters())

    def step(self, images, targets):
        outputs = self.model(images)
        loss = self.criterion(outputs, targets)  # expect: TL301
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()


learner = Learner(CellModel())
learner.step(torch.randn(16, 4, 32, 32), torch.rand(16, NUM_CLASSES))
