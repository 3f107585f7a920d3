"""The crops are 32 x 32 and pooled once, which leaves 32 maps of 16 x 16; the head was counted for crops of 28. Running it raised "mat1 and mat2 shapes cannot be multiplied (4x8192 and 6272x10)"."""
import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.maps = nn.Sequential(nn.Conv2d(3, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten())
        self.head = nn.Linear(6272, 10)  # expect: TL305

    def forward(self, x):
        return self.head(self.maps(x))


steps = transforms.Compose([transforms.Resize((32, 32)), transforms.Pad(4), transforms.RandomCrop(32), transforms.ToTensor()])
rows = datasets.FakeData(8, (3, 50, 40), 10, transform=steps)
net = Net()
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for pictures, labels in DataLoader(rows, batch_size=4):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(net(pictures), labels)
    loss.backward()
    optimizer.step()
