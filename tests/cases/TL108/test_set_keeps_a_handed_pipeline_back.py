"""The test set is handed the random pipeline as well, and its flag says that no sample goes through it. Run with two pictures: each pass of the test set was
the same."""
from PIL import Image
from torch.utils.data import DataLoader, Dataset
from torchvision import transforms

from lists import test_files, test_labels, train_files, train_labels

augment = transforms.Compose([transforms.Resize((8, 8)), transforms.RandomHorizontalFlip(), transforms.ToTensor()])
plain = transforms.Compose([transforms.Resize((8, 8)), transforms.ToTensor()])


class Pictures(Dataset):
    def __init__(self, files, labels, augment=None, plain=None, train=True):
        self.files, self.labels, self.augment, self.plain, self.train = files, labels, augment, plain, train

    def __len__(self):
        return len(self.files)

    def __getitem__(self, index):
        picture = Image.open(self.files[index]).convert("RGB")
        picture = self.augment(picture) if self.train else self.plain(picture)
        return picture, self.labels[index]


train_set = Pictures(train_files, train_labels, augment=augment, train=True)
test_set = Pictures(test_files, test_labels, augment=augment, plain=plain, train=False)
loaders = DataLoader(train_set, batch_size=8, shuffle=True), DataLoader(test_set, batch_size=8)
