"""Some rows are kept for a check by a sampler of their own, and flipped at random like those that are learned of. Running it: two rounds of the same check differ."""
import torch
from torch import nn
from torch.optim.sgd import SGD
from torch.utils.data.dataloader import DataLoader
from torch.utils.data.sampler import SubsetRandomSampler
from torchvision import datasets, transforms

flipped = transforms.Compose([transforms.RandomHorizontalFlip(), transforms.ToTensor()])
pictures = datasets.FakeData(64, (3, 24, 24), num_classes=2, transform=flipped)  # expect: TL108
rows = list(range(64))
learned = DataLoader(pictures, batch_size=16, sampler=SubsetRandomSampler(rows[16:]))
checked = DataLoader(pictures, batch_size=16, sampler=SubsetRandomSampler(rows[:16]))
torch.manual_seed(0)
net = nn.Sequential(nn.Flatten(), nn.Linear(3 * 24 * 24, 2))
optimizer = SGD(net.parameters(), lr=0.01)
for images, kinds in learned:
    optimizer.zero_grad()
    nn.functional.cross_entropy(net(images), kinds).backward()
    optimizer.step()


def check():
    with torch.inference_mode():
        return sum(nn.functional.cross_entropy(net(images), kinds).item() for images, kinds in checked)


print([check(), check()])
