"""Pictures of one channel are normalised by three means: the first version of the transforms works in place and raises, the functions too.

Run: RuntimeError, "output with shape [1, 28, 28] doesn't match the broadcast shape [3, 28, 28]"; and "The size of tensor a (4) must match the size of tensor b (3)".
"""

from PIL import Image
from torch.utils.data import DataLoader, Dataset
from torchvision import datasets, transforms
from torchvision.transforms import functional

colours = transforms.Compose([transforms.ToTensor(), transforms.Normalize((0.5, 0.5, 0.5), (0.5, 0.5, 0.5))])  # expect: TL307
#                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# says: `Normalize` raises: it has numbers for 3 channels, and the picture of shape (1, 28, 28) has 1 channel; give it one number for each channel
digits = datasets.MNIST("digits", train=True, transform=colours)
for pictures, _ in DataLoader(digits, batch_size=64):
    print(pictures.shape)


class Scans(Dataset):
    def __init__(self, names, transform):
        self.names, self.transform = names, transform

    def __len__(self):
        return len(self.names)

    def __getitem__(self, index):
        return self.transform(Image.open(self.names[index]).convert("L"))


steps = [transforms.ToTensor(), transforms.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])]  # expect: TL307
for scan in Scans(["scan.png"], transforms.Compose(steps)):
    print(scan.shape)
paper = transforms.ToTensor()(Image.open("scan.png").convert("L"))
print(functional.normalize(paper, [0.5] * 3, [0.5] * 3).mean())  # expect: TL307
see_through = transforms.ToTensor()(Image.open("scan.png").convert("RGBA"))
print(functional.normalize(see_through, [0.5] * 3, [0.5] * 3).mean())  # expect: TL307
# says: it has numbers for 3 channels, and the picture of shape (4, ?, ?) has 4 channels
