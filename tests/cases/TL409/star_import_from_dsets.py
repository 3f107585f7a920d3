"""Everything by a star; data sets of one's own put into DataLoaders.from_dsets.

# raises: AssertionError
Run: Could not infer loss function from the data, please pass a loss function.
"""

from fastai.vision.all import *  # noqa: F403
from torch.utils.data import Dataset


class Waves(Dataset):
    def __init__(self, count):
        self.count = count

    def __len__(self):
        return self.count

    def __getitem__(self, index):
        phase = torch.tensor([index / self.count])  # noqa: F405
        return torch.sin(phase * 6.28), phase  # noqa: F405


dls = DataLoaders.from_dsets(Waves(64), Waves(16), bs=8)  # noqa: F405
learn = Learner(dls, nn.Linear(1, 1), metrics=[])  # noqa: F405  # expect: TL409
