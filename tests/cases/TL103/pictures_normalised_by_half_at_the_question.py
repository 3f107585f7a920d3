"""Training uses the mean and spread of the pictures, the question 0.5 and 0.5. Running it printed: right: 0.5."""
import torch
from torch import nn
from torchvision import transforms

torch.manual_seed(0)
dark = torch.rand(200, 1, 4, 4) * 0.2
light = torch.rand(200, 1, 4, 4) * 0.2 + 0.06
pictures = torch.cat([dark, light])
labels = torch.cat([torch.zeros(200, dtype=torch.long), torch.ones(200, dtype=torch.long)])
net = nn.Sequential(nn.Flatten(), nn.Linear(16, 2))
optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
scaled = transforms.Normalize([0.13], [0.065])(pictures)
for step in range(200):
    optimizer.zero_grad()
    nn.functional.cross_entropy(net(scaled), labels).backward()
    optimizer.step()
net.eval()
with torch.no_grad():
    asked = transforms.Normalize([0.5], [0.5])(pictures)  # expect: TL103
    scores = net(asked)
    print("right:", round((scores.argmax(1) == labels).float().mean().item(), 2))

# before: prints right: 0.5
# after: prints right: 1.0
