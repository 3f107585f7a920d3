"""Only the data sets are in view, and those that validate and test are handed a pipeline without random steps.

Not run: it needs folders of pictures.
"""
import os

from torch.utils.data import DataLoader
from torchvision import datasets, transforms

data_dir = "flowers"
train_transforms = transforms.Compose([transforms.RandomResizedCrop(224), transforms.ToTensor()])
valid_transforms = transforms.Compose([
    transforms.Resize(255),
    transforms.CenterCrop(224),
    transforms.ToTensor(),
])
train_data = datasets.ImageFolder(os.path.join(data_dir, "train"), transform=train_transforms)
valid_data = datasets.ImageFolder(os.path.join(data_dir, "valid"), transform=valid_transforms)
test_data = datasets.CIFAR10("cifar", train=False, transform=valid_transforms)
loaders = [DataLoader(train_data, batch_size=32, shuffle=True), DataLoader(valid_data, batch_size=32), DataLoader(test_data, batch_size=32)]
