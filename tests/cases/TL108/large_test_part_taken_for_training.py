"""The official test part holds most pictures, and is what is trained on: what it is called when it is asked for is not what it is kept as. A twin keeps it as
what it is. Run with torchvision's stand-in data: each pass of the training part differed, of the first validation part none, of the second each.
"""
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

augment = transforms.Compose([transforms.Resize((32, 32)), transforms.RandomHorizontalFlip(), transforms.ToTensor()])
plain = transforms.Compose([transforms.Resize((32, 32)), transforms.ToTensor()])


def parts(name, root):
    if name == "flowers":
        train_part = datasets.Flowers102(root, split="test", transform=augment)
        val_part = datasets.Flowers102(root, split="train", transform=plain)
    else:
        train_part = datasets.FGVCAircraft(root, split="trainval", transform=augment)
        val_part = datasets.FGVCAircraft(root, split="test", transform=augment)  # expect: TL108
    return train_part, val_part


def loaders(options):
    train_part, val_part = parts(options["name"], options["root"])
    return DataLoader(train_part, batch_size=8, shuffle=True), DataLoader(val_part, batch_size=8)
