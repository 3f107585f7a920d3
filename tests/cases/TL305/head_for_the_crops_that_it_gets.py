"""The twin: 32 maps of 16 x 16 are 8192 numbers. The crop is drawn from a picture that was filled up to 40 x 40, so that it is never smaller. Running it raised nothing."""
import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.maps = nn.Sequential(nn.Conv2d(3, 32, 3, padding=1), nn.ReLU(), nn.MaxPool2d(2), nn.Flatten())
        self.head = nn.Linear(8192, 10)

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
