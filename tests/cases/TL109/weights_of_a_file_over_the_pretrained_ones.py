"""A file of weights replaces those of ImageNet in each part of the model: what its training put in is not known. The last model keeps them.

Run with random weights in the file (and `weights=None`): the parts hold what is in the file afterwards.
"""
import numpy as np
from keras import Input, Model, Sequential
from keras.applications.vgg16 import VGG16
from keras.layers import Dense, Flatten
from skimage.io import imread
from skimage.transform import resize

shape = (64, 64, 3)
photos = np.array([resize(imread("leaf.png")[:, :, :3], (64, 64), preserve_range=True)], np.float32) / 255
row = Sequential([VGG16(include_top=False, weights="imagenet", input_shape=shape), Flatten(), Dense(3)])
row.load_weights("row.weights.h5")
print(row.predict(photos))
base = VGG16(include_top=False, weights="imagenet", input_shape=shape)
built = Model(base.input, Dense(3)(Flatten()(base.output)))
built.load_weights("built.weights.h5")
print(built.predict(photos))
entry = Input(shape)
asked = Model(entry, Dense(3)(Flatten()(VGG16(include_top=False, weights="imagenet", input_shape=shape)(entry))))
asked.load_weights("asked.weights.h5")
print(asked.predict(photos))
kept = Sequential([VGG16(include_top=False, weights="imagenet", input_shape=shape), Flatten(), Dense(3)])
print(kept.predict(photos))  # expect: TL109
