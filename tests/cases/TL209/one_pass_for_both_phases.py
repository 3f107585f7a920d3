"""run() does both phases with one smoothed criterion and prints the loss of each. Running it printed "test above 0.3: True"."""
import torch
from torch import nn

criterion = nn.CrossEntropyLoss(label_smoothing=0.2)


def run(model, x, y, optimizer=None):
    model.train(optimizer is not None)
    with torch.set_grad_enabled(optimizer is not None):
        loss = criterion(model(x), y)  # expect: TL209  # unrepaired
    if optimizer is not None:
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return loss.item()


torch.manual_seed(4)
x = torch.randn(200, 4)
y = (x[:, 0] > 0).long()
model = nn.Sequential(nn.Linear(4, 8), nn.Dropout(0.1), nn.Linear(8, 2))
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for epoch in range(60):
    run(model, x[:150], y[:150], optimizer)
    test = run(model, x[150:], y[150:])
print("test above 0.3:", test > 0.3)
