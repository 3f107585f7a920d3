"""The generators come from the package that `keras.preprocessing` once was, by itself; the one of the validation pictures flips them.

Run with release 1.1.2 and made-up folders: two passes over the validation pictures differ; without the flip they are equal.
"""
from keras.layers import Conv2D, Dense, Flatten, Input
from keras.models import Sequential
from keras_preprocessing.image import ImageDataGenerator

shaking = ImageDataGenerator(rescale=1.0 / 255, rotation_range=10, horizontal_flip=True)
still = ImageDataGenerator(rescale=1.0 / 255, horizontal_flip=True)  # expect: TL108
taught = shaking.flow_from_directory("cats/train", target_size=(64, 64), class_mode="binary")
asked = still.flow_from_directory("cats/val", target_size=(64, 64), class_mode="binary", shuffle=False)
model = Sequential([Input((64, 64, 3)), Conv2D(8, 3), Flatten(), Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(taught, validation_data=asked, epochs=3)
