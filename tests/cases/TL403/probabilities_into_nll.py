"""NLLLoss gets probabilities: it is between -1 and 0. Running it printed "-0.6"."""

import torch
from torch import nn
import torch.nn.functional as F


class Digit(nn.Module):
    def __init__(self):
        super().__init__()
        self.fc1 = nn.Linear(16, 32)
        self.fc2 = nn.Linear(32, 4)

    def forward(self, x):
        return F.softmax(self.fc2(F.relu(self.fc1(x))), dim=1)


torch.manual_seed(1)
x = torch.rand(100, 16)
y = x[:, :4].argmax(dim=1)
model, criterion = Digit(), nn.NLLLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for epoch in range(60):
    optimizer.zero_grad()
    output = model(x)
    loss = criterion(output, y)  # expect: TL403  # reveal: of probabilities
    loss.backward()
    optimizer.step()
print(round(loss.item(), 1))

# before: prints -0.6
# after: prints 0.3
