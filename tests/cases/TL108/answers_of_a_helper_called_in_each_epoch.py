"""The helper is called with the same in each pass of a loop too, but what is trained there in between is judged, once. Twin of
answers_of_a_helper_called_five_times. Ran on ten pictures out of noise, in place of the folders.
"""
import torch
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

drawn = transforms.Compose(
    [
        transforms.Resize((32, 32)),
        transforms.RandomHorizontalFlip(),  # expect: TL108
        transforms.ToTensor(),
    ]
)
plain = transforms.Compose([transforms.Resize((32, 32)), transforms.ToTensor()])
loader = DataLoader(datasets.ImageFolder("pictures", transform=drawn), batch_size=4)
learned = DataLoader(datasets.ImageFolder("more", transform=plain), batch_size=4)


def right_of(model, loader):
    model.eval()
    right = 0
    with torch.no_grad():
        for pictures, labels in loader:
            right += (model(pictures).argmax(dim=1) == labels).sum().item()
    return right


def learn(model, loader, optimizer):
    model.train()
    for pictures, labels in loader:
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(pictures), labels).backward()
        optimizer.step()


model = nn.Sequential(nn.Flatten(), nn.Linear(3072, 2))
optimizer = torch.optim.SGD(model.parameters(), lr=0.01)
for epoch in range(3):
    learn(model, learned, optimizer)
    print(epoch, right_of(model, loader))
