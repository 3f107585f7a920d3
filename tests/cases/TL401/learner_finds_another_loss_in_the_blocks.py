"""No loss is handed to the learner: its data brings that of the regression block, the squared error, which takes any numbers.

Running it printed "BaseLoss". Twin of learner_finds_its_loss_in_the_blocks.py.
"""

import tempfile
from pathlib import Path

import torch
from fastai.vision.all import DataBlock, ImageBlock, Learner, RandomSplitter, RegressionBlock, Resize, get_image_files
from PIL import Image
from torch import nn

torch.manual_seed(0)
folder = Path(tempfile.mkdtemp())
for kind, colour in (("moss", (20, 90, 30)), ("bark", (90, 60, 20))):
    (folder / kind).mkdir()
    for number in range(8):
        Image.new("RGB", (24, 24), colour).save(folder / kind / f"{number}.png")


class Small(nn.Module):
    def __init__(self, kinds):
        super().__init__()
        self.body = nn.Sequential(nn.Conv2d(3, 4, 3), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten())
        self.head = nn.Linear(4, kinds)

    def forward(self, pictures):
        return torch.softmax(self.head(self.body(pictures)), dim=1)


def shares(path):
    return [1.0, 0.0] if path.parent.name == "moss" else [0.0, 1.0]


block = DataBlock(
    blocks=(ImageBlock, RegressionBlock(n_out=2)), get_items=get_image_files, get_y=shares, splitter=RandomSplitter(seed=0), item_tfms=Resize(24)
)
dls = block.dataloaders(folder, bs=4, num_workers=0, device=torch.device("cpu"))
learn = Learner(dls, Small(2))
learn.fit(1)
print(type(learn.loss_func).__name__)
