"""The training loop divides the images by 255, the validation loop does not.

Running it printed "validation loss below 0.7: False"; with the division in both, "validation loss below 0.7: True".
"""
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


def run_epoch(model, loader, optimizer):
    model.train()
    for images, labels in loader:
        images = images.float() / 255
        loss = nn.functional.cross_entropy(model(images), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()


@torch.no_grad()
def validate(model, loader):
    model.eval()
    total = 0.0
    for images, labels in loader:
        total += nn.functional.cross_entropy(model(images.float() / 255.0), labels).item()
    return total / len(loader)


torch.manual_seed(3)
labels = torch.randint(0, 2, (320,))
images = (torch.randn(320, 1, 6, 6) * 30 + 100 + 50 * labels.view(-1, 1, 1, 1)).clamp(0, 255).to(torch.uint8)
model = nn.Sequential(nn.Flatten(), nn.Linear(36, 12), nn.ReLU(), nn.Linear(12, 2))
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
train_loader = DataLoader(TensorDataset(images[:256], labels[:256]), batch_size=32, shuffle=True)
valid_loader = DataLoader(TensorDataset(images[256:], labels[256:]), batch_size=64)
for epoch in range(6):
    run_epoch(model, train_loader, optimizer)
    valid_loss = validate(model, valid_loader)
print("validation loss below 0.7:", valid_loss < 0.7)
