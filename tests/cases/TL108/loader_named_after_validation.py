"""What the validation pictures are drawn for is not told. Twin of loader_named_after_many_passes."""
import cv2
from albumentations import Compose, HorizontalFlip, Resize
from albumentations.pytorch import ToTensorV2
from torch.utils.data import DataLoader, Dataset


class Leaves(Dataset):
    def __init__(self, table, transforms=None):
        self.table = table
        self.transforms = transforms

    def __len__(self):
        return len(self.table)

    def __getitem__(self, index):
        image = cv2.cvtColor(cv2.imread(self.table.path[index]), cv2.COLOR_BGR2RGB)
        return self.transforms(image=image)["image"], self.table.label[index]


def get_test_transforms():
    return Compose([Resize(64, 64), HorizontalFlip(p=0.5), ToTensorV2()])  # expect: TL108


def loaders(valid_table):
    valid_leaves = Leaves(valid_table, transforms=get_test_transforms())
    return DataLoader(valid_leaves, batch_size=4)
