"""Blocks that carry a loss, a factory, and a loss that is given. Running it on made-up pictures and new weights trained."""
import torch
from fastai.data.core import DataLoaders as FastDataLoaders
from fastai.vision.all import *
from torch.utils.data import DataLoader as TorchLoader, TensorDataset

path = untar_data(URLs.MNIST_TINY)
block = DataBlock(blocks=(ImageBlock, CategoryBlock), get_items=get_image_files, splitter=GrandparentSplitter(), get_y=parent_label)
learn = vision_learner(block.dataloaders(path), resnet18, metrics=error_rate)
again = Learner(ImageDataLoaders.from_folder(path), nn.Sequential(nn.Flatten(), nn.LazyLinear(2)))

ds = TensorDataset(torch.randn(64, 10), torch.randint(0, 3, (64,)))
raw = FastDataLoaders(TorchLoader(ds, 16), TorchLoader(ds, 16))
learner = Learner(raw, nn.Linear(10, 3), loss_func=CrossEntropyLossFlat())
learner.fit(1)
