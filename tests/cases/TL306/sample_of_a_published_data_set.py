"""A sample of a data set of torchvision goes to the net as it is. Running it on made-up pictures ended in: mat1 and mat2 shapes cannot be multiplied (16x196 and 3136x10)"""
import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

train_data = datasets.FashionMNIST("data", train=True, download=True, transform=transforms.ToTensor())
test_data = datasets.FashionMNIST("data", train=False, download=True, transform=transforms.ToTensor())


class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 16, 3, padding=1)
        self.pool = nn.MaxPool2d(2)
        self.fc = nn.Linear(16 * 14 * 14, 10)

    def forward(self, x):
        x = self.pool(torch.relu(self.conv(x)))
        x = torch.flatten(x, 1)
        return self.fc(x)


net = Net()
optimizer = torch.optim.Adam(net.parameters())
for images, labels in DataLoader(train_data, batch_size=64, shuffle=True):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(net(images), labels)
    loss.backward()
    optimizer.step()

net.eval()
image, label = test_data[0]
with torch.no_grad():
    prediction = net(image).argmax()  # expect: TL306
print(prediction.item(), label)
