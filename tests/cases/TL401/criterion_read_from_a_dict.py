"""The criterion is read from a dict by the name of the task. Running it raised nothing."""
import torch
from torch import nn

criteria = {"class": nn.CrossEntropyLoss(), "box": nn.SmoothL1Loss()}


class Detector(nn.Module):
    def __init__(self, n_classes=5):
        super().__init__()
        self.backbone = nn.Sequential(nn.Conv2d(3, 16, 3, stride=2), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten())
        self.cls_head = nn.Sequential(nn.Linear(16, n_classes), nn.Softmax(dim=1))  # expect: TL401
        self.box_head = nn.Linear(16, 4)

    def forward(self, x):
        h = self.backbone(x)
        return {"class": self.cls_head(h), "box": self.box_head(h)}


model = Detector()
optimizer = torch.optim.Adam(model.parameters())
for step in range(3):
    images = torch.randn(4, 3, 32, 32)
    targets = {"class": torch.randint(0, 5, (4,)), "box": torch.rand(4, 4)}
    outputs = model(images)
    loss = sum(criteria[name](outputs[name], targets[name]) for name in criteria)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
