import torch
from torchvision import datasets, transforms


def loaders(folder):
    varied = transforms.Compose([transforms.RandomHorizontalFlip(), transforms.ToTensor()])
    plain = transforms.Compose([transforms.ToTensor()])
    known = datasets.CIFAR10(folder, train=True, transform=varied)
    held = datasets.CIFAR10(folder, train=False, transform=plain)
    return torch.utils.data.DataLoader(known, batch_size=8), torch.utils.data.DataLoader(held, batch_size=8)
