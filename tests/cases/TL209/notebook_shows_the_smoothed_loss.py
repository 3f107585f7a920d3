"""The last line shows the smoothed loss of the test rows. Running it printed "0.4 or more: True"."""
import torch
from torch import nn

torch.manual_seed(5)
x = torch.randn(100, 3)
y = x.argmax(dim=1)
net = nn.Linear(3, 3)
smooth = nn.CrossEntropyLoss(reduction="mean", label_smoothing=0.25)
steps = torch.optim.Adam(net.parameters(), lr=0.1)
for _ in range(100):
    steps.zero_grad()
    smooth(net(x[:70]), y[:70]).backward()
    steps.step()
net.eval()
with torch.inference_mode():
    loss = smooth(net(x[70:]), y[70:])  # expect: TL209
print("0.4 or more:", float(loss) >= 0.4)

# before: prints 0.4 or more: True
# after: prints 0.4 or more: False
