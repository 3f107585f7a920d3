"""Datasets of opened pictures carry no loss. Running it on made-up pictures stopped with: Could not infer loss function from the data"""
from fastai.vision.all import *


def get_dls(size, bs, workers=0):
    path = untar_data(URLs.MNIST_TINY)
    files = get_image_files(path)
    tfms = [[PILImageBW.create, ToTensor, Resize(size)]]
    dsets = Datasets(files, tfms=tfms, splits=RandomSplitter(valid_pct=0.1)(files))
    return dsets.dataloaders(bs=bs, num_workers=workers, after_batch=[IntToFloatTensor])


dls = get_dls(28, 32)
model = nn.Sequential(nn.Conv2d(1, 8, 3), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(8, 10))
learn = Learner(dls, model)  # expect: TL409
learn.fit(1)
