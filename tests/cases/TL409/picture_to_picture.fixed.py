"""Pictures as targets bring no loss: an ImageBlock is no category.

# raises: AssertionError
Run (with the files there): Could not infer loss function from the data, please pass a loss function.
"""

from pathlib import Path

from fastai.vision.all import DataBlock, ImageBlock, RandomSplitter, Resize, get_image_files, resnet18, unet_learner
from fastai.losses import MSELossFlat

folder = Path("noisy")
block = DataBlock(
    blocks=(ImageBlock, ImageBlock), get_items=get_image_files, get_y=lambda path: Path("clean") / path.name, splitter=RandomSplitter(), item_tfms=Resize(64)
)
dls = block.dataloaders(folder, bs=4)
learn = unet_learner(dls, resnet18, n_out=3, loss_func=MSELossFlat())
