"""Several labels for a picture: the data brings binary cross entropy with logits, and the network ends in a sigmoid.

Running it printed "BCEWithLogitsLossFlat".
"""

import tempfile
from pathlib import Path

import torch
from fastai.vision.all import DataBlock, ImageBlock, Learner, MultiCategoryBlock, RandomSplitter, Resize, get_image_files
from PIL import Image
from torch import nn

torch.manual_seed(0)
folder = Path(tempfile.mkdtemp())
for number in range(16):
    Image.new("RGB", (24, 24), (10 * number, 40, 90)).save(folder / f"{number}.png")


def labels_of(path):
    return ["dark"] if int(path.stem) < 8 else ["bright", "red"]


block = DataBlock(blocks=(ImageBlock, MultiCategoryBlock), get_items=get_image_files, get_y=labels_of, splitter=RandomSplitter(seed=0), item_tfms=Resize(24))
net = nn.Sequential(
    nn.Conv2d(3, 4, 3),
    nn.ReLU(),
    nn.AdaptiveAvgPool2d(1),
    nn.Flatten(),
    nn.Linear(4, 3),
    nn.Sigmoid(),  # expect: TL402
)
learn = Learner(block.dataloaders(folder, bs=4, num_workers=0, device=torch.device("cpu")), net)
learn.fit(1)
print(type(learn.loss_func).__name__)
