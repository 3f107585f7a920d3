"""A picture that is read by the package that `keras.preprocessing` once was is brought to the scale of the training: what it gives is known, and nothing is amiss.

Run with release 1.1.2 and made-up folders: the training pictures and the one that is asked about both lie between 0 and 1.
"""
import numpy as np
from keras.layers import Conv2D, Dense, Flatten, Input
from keras.models import Sequential
from keras_preprocessing import image
from keras_preprocessing.image import ImageDataGenerator

scaling = ImageDataGenerator(rescale=1.0 / 255)
taught = scaling.flow_from_directory("cats/train", target_size=(64, 64), class_mode="binary")
model = Sequential([Input((64, 64, 3)), Conv2D(8, 3), Flatten(), Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(taught, epochs=3)
cat = image.img_to_array(image.load_img("cat.png", target_size=(64, 64)))
print(model.predict(np.expand_dims(cat / 255, axis=0)))
