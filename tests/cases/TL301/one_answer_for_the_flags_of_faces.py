"""Each face of CelebA has forty flags, and the network has one answer.

Read in torchvision's source, since the pictures have to be fetched by hand: a batch of labels is (64, 40), which one score a face does not fit.
"""

from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

pictures = transforms.Compose([transforms.Resize((64, 64)), transforms.ToTensor()])
faces = DataLoader(datasets.CelebA("faces", transform=pictures), batch_size=64, shuffle=True, drop_last=True)
network = nn.Sequential(nn.Flatten(), nn.Linear(3 * 64 * 64, 1))
criterion = nn.BCEWithLogitsLoss()
for images, flags in faces:
    wanted = flags.float()  # reveal: (64, 40)
    criterion(network(images), wanted).backward()  # expect: TL301
