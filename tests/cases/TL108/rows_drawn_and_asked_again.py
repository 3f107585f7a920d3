"""Some rows are drawn by a sampler, and asked about again after training: how well the net knows them is told, no more. Runs."""
import torch
from torch import nn
from torch.utils.data import DataLoader, SubsetRandomSampler
from torchvision import datasets, transforms

flipped = transforms.Compose([transforms.RandomHorizontalFlip(), transforms.ToTensor()])
pictures = datasets.FakeData(64, (3, 24, 24), num_classes=2, transform=flipped)
learned = DataLoader(pictures, batch_size=16, sampler=SubsetRandomSampler(list(range(48))))
net = nn.Sequential(nn.Flatten(), nn.Linear(3 * 24 * 24, 2))
optimizer = torch.optim.SGD(net.parameters(), lr=0.01)
for images, kinds in learned:
    optimizer.zero_grad()
    nn.functional.cross_entropy(net(images), kinds).backward()
    optimizer.step()
with torch.inference_mode():
    print("known", sum((net(images).argmax(1) == kinds).sum().item() for images, kinds in learned) / 48)
