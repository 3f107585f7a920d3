"""DenseNet is given the preprocess_input of its own module.

Not run: the weights are a download.
"""

import numpy as np
from keras.applications import DenseNet121
from keras.applications.densenet import preprocess_input
from keras.utils import img_to_array, load_img

model = DenseNet121(weights="imagenet", include_top=False, pooling="avg")


def describe(path):
    pixels = img_to_array(load_img(path, target_size=(224, 224)))
    return model.predict(preprocess_input(pixels[np.newaxis]))


print(describe("a.jpg").shape)
