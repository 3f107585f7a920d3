"""The target block is a plain TransformBlock, which brings no loss, and none is given."""

from fastai.vision.all import CategoryBlock, DataBlock, ImageBlock, Learner, RandomSplitter, TransformBlock, get_image_files, parent_label, resnet18

block = DataBlock(blocks=(ImageBlock, TransformBlock), get_items=get_image_files, get_y=parent_label, splitter=RandomSplitter(seed=0))
loaders = block.dataloaders("pictures", bs=8)
learn = Learner(loaders, resnet18(num_classes=3))  # expect: TL409  # reveal: its data carries no loss
learn.fit(1)
