"""The dataset reads with skimage (RGB)."""
import numpy as np
import skimage.io
import torch
from torch.utils.data import Dataset


class CSVDataset(Dataset):
    def __init__(self, files, labels):
        self.files, self.labels = files, labels

    def __len__(self):
        return len(self.files)

    def load_image(self, index):
        img = skimage.io.imread(self.files[index])
        return img.astype(np.float32) / 255.0

    def __getitem__(self, index):
        return torch.from_numpy(self.load_image(index)).permute(2, 0, 1), self.labels[index]
