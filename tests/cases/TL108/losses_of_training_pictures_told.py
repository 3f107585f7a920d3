"""A network that was trained elsewhere is asked what it loses on each training picture, augmented as it learned of it: nobody takes that for a test. A twin does
so with the pictures that are kept for validation. Run with two pictures: the losses of both passes differed.
"""
import torch
from PIL import Image
from torch import nn
from torch.utils.data import DataLoader, Dataset
from torchvision import transforms

from lists import files, labels

augment = transforms.Compose([transforms.Resize((8, 8)), transforms.RandomHorizontalFlip(), transforms.ToTensor()])
turned = transforms.Compose([transforms.Resize((8, 8)), transforms.RandomVerticalFlip(), transforms.ToTensor()])  # expect: TL108


class Pictures(Dataset):
    def __init__(self, files, labels, augment):
        self.files, self.labels, self.augment = files, labels, augment

    def __len__(self):
        return len(self.files)

    def __getitem__(self, index):
        return self.augment(Image.open(self.files[index]).convert("RGB")), self.labels[index]


train_set = Pictures(files["train"], labels["train"], augment)
held_back = Pictures(files["rest"], labels["rest"], turned)
net = nn.Sequential(nn.Flatten(), nn.Linear(192, 2))
net.load_state_dict(torch.load("net.pt"))
net.eval()
with torch.no_grad():
    for pictures, truth in DataLoader(train_set, batch_size=1):
        print("training", nn.functional.cross_entropy(net(pictures), truth).item())
    for pictures, truth in DataLoader(held_back, batch_size=1):
        print("held back", nn.functional.cross_entropy(net(pictures), truth).item())
