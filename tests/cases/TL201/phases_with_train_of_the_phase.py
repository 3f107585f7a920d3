"""One loop runs both phases: train(phase == "train") is eval() in the other phase.

Running it printed "batches that moved batch norm: 30 of which for training: 30".
"""
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

torch.manual_seed(6)
signals = torch.randn(240, 1, 30)
peaks = (signals.amax(dim=2).squeeze(1) > 2.2).long()
loaders = {
    "train": DataLoader(TensorDataset(signals[:180], peaks[:180]), batch_size=30, shuffle=True),
    "valid": DataLoader(TensorDataset(signals[180:], peaks[180:]), batch_size=30),
}
norm = nn.BatchNorm1d(8)
network = nn.Sequential(nn.Conv1d(1, 8, 3), norm, nn.ReLU(), nn.AdaptiveMaxPool1d(1), nn.Flatten(), nn.Linear(8, 2))
optimizer = torch.optim.Adam(network.parameters(), lr=0.01)

for epoch in range(5):
    for phase in ["train", "valid"]:
        network.train(phase == "train")
        hits = 0
        for inputs, labels in loaders[phase]:
            optimizer.zero_grad()
            with torch.set_grad_enabled(phase == "train"):
                outputs = network(inputs)  # reveal network: asked in evaluation mode
                loss = nn.functional.cross_entropy(outputs, labels)
                if phase == "train":
                    loss.backward()
                    optimizer.step()
            hits += (outputs.argmax(dim=1) == labels).sum().item()
print("batches that moved batch norm:", norm.num_batches_tracked.item(), "of which for training:", 5 * 6)
