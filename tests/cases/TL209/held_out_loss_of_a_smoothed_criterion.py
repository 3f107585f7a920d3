"""The held-out loss that is printed comes from the criterion with smoothing. Running it printed "held out above 0.3: True"."""
import torch
from torch import nn

torch.manual_seed(0)
x = torch.randn(300, 6)
y = x[:, :3].argmax(dim=1)
model = nn.Sequential(nn.Linear(6, 32), nn.ReLU(), nn.Linear(32, 3))
criterion = nn.CrossEntropyLoss(label_smoothing=0.2)
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for epoch in range(80):
    optimizer.zero_grad()
    criterion(model(x[:200]), y[:200]).backward()
    optimizer.step()
with torch.no_grad():
    held_out = criterion(model(x[200:]), y[200:]).item()  # expect: TL209
    #          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
    # says: smooths the labels (0.2)
print("held out above 0.3:", held_out > 0.3)

# before: prints held out above 0.3: True
# after: prints held out above 0.3: False
