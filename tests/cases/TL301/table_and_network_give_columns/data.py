"""The loans as tensors."""
import torch
from torch.utils.data import Dataset


class Loans(Dataset):
    def __init__(self, n):
        generator = torch.Generator().manual_seed(0)
        self.features = torch.randn(n, 5, generator=generator)
        self.defaulted = (self.features.sum(dim=1, keepdim=True) > 0).float()

    def __len__(self):
        return len(self.features)

    def __getitem__(self, index):
        return self.features[index], self.defaulted[index]
