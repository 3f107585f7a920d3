"""Essays with one score each, as a column."""

import torch
from torch.utils.data import Dataset


class EssayDataset(Dataset):
    def __init__(self, n, vocab, length, seed):
        g = torch.Generator().manual_seed(seed)
        self.ids = torch.randint(1, vocab, (n, length), generator=g)
        self.scores = self.ids.float().mean(dim=1) / vocab

    def __len__(self):
        return len(self.ids)

    def __getitem__(self, i):
        return {"input_ids": self.ids[i], "label_ids": self.scores[i].unsqueeze(0)}
