"""The validation pipeline of albumentations turns by chance, and says what the corners are filled with."""
import albumentations as A
import numpy as np
import torch
from albumentations.pytorch import ToTensorV2
from torch import nn
from torch.utils.data import DataLoader, Dataset

train_tf = A.Compose([A.RandomBrightnessContrast(), A.HorizontalFlip(p=0.5), A.Normalize(), ToTensorV2()])
valid_tf = A.Compose([
    A.Resize(16, 16),
    A.Affine(rotate=(-30, 30), cval=0, p=0.5),  # expect: TL108
    A.Normalize(),
    ToTensorV2(),
])


class Plates(Dataset):
    def __init__(self, count, transforms=None):
        rng = np.random.default_rng(count)
        self.plates = rng.integers(0, 255, (count, 16, 16, 3)).astype(np.uint8)
        self.kinds = rng.integers(0, 2, count)
        self.transforms = transforms

    def __len__(self):
        return len(self.plates)

    def __getitem__(self, index):
        picture = self.plates[index]
        if self.transforms is not None:
            picture = self.transforms(image=picture)["image"]
        return picture, int(self.kinds[index])


torch.manual_seed(0)
net = nn.Sequential(nn.Flatten(), nn.Linear(768, 2))
optimizer = torch.optim.SGD(net.parameters(), lr=0.01)
for x, y in DataLoader(Plates(24, transforms=train_tf), batch_size=8):
    optimizer.zero_grad()
    nn.functional.cross_entropy(net(x), y).backward()
    optimizer.step()


@torch.no_grad()
def validate():
    net.eval()
    return torch.cat([net(x) for x, _ in DataLoader(Plates(32, transforms=valid_tf), batch_size=16)])


print("two validations agree:", torch.equal(validate(), validate()))
