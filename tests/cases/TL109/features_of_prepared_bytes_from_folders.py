"""The generator prepares each picture as the weights of VGG16 want it.
Not run: the weights are a download.
"""

import h5py
import numpy as np
from keras.applications.vgg16 import VGG16, preprocess_input
from keras.layers import GlobalAveragePooling2D
from keras.models import Model
from tensorflow.keras.preprocessing.image import ImageDataGenerator

base = VGG16(weights="imagenet", include_top=False)
model = Model(base.input, GlobalAveragePooling2D()(base.output))
gen = ImageDataGenerator(preprocessing_function=preprocess_input)
train_generator = gen.flow_from_directory("train2", (224, 224), shuffle=False, batch_size=16)
test_generator = gen.flow_from_directory("test2", (224, 224), shuffle=False, batch_size=16, class_mode=None)
train = model.predict(train_generator)
test = model.predict(test_generator)
with h5py.File("gap_VGG16.h5", "w") as h:
    h.create_dataset("train", data=train)
    h.create_dataset("test", data=test)
