"""DenseNet is given vgg16.preprocess_input: BGR with the mean off, where it wants RGB with ImageNet's mean and std.

Not run: the weights are a download.
"""

import numpy as np
from keras.applications import DenseNet121
from keras.applications.vgg16 import preprocess_input
from keras.utils import img_to_array, load_img

model = DenseNet121(weights="imagenet", include_top=False, pooling="avg")


def describe(path):
    pixels = img_to_array(load_img(path, target_size=(224, 224)))
    return model.predict(preprocess_input(pixels[np.newaxis]))  # expect: TL109


print(describe("a.jpg").shape)
