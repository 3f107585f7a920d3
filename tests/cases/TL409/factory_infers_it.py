"""The factories infer categories from the labels, which bring cross entropy. Not run: the pictures are not there."""

from fastai.vision.all import *  # noqa: F403

dls = ImageDataLoaders.from_name_func("pets", get_image_files("pets"), lambda name: name[0].isupper(), item_tfms=Resize(64))  # noqa: F405
learn = vision_learner(dls, resnet18, metrics=error_rate)  # noqa: F405
learn.fine_tune(1)
