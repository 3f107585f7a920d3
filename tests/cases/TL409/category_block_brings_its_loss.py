"""The target block is a CategoryBlock, which brings cross entropy with it."""

from fastai.vision.all import CategoryBlock, DataBlock, ImageBlock, Learner, RandomSplitter, TransformBlock, get_image_files, parent_label, resnet18

block = DataBlock(blocks=(ImageBlock, CategoryBlock), get_items=get_image_files, get_y=parent_label, splitter=RandomSplitter(seed=0))
loaders = block.dataloaders("pictures", bs=8)
learn = Learner(loaders, resnet18(num_classes=3))  # reveal: its data carries a loss
learn.fit(1)
