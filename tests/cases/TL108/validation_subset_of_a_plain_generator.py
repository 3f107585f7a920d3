"""Both subsets come from one generator that only rescales.
"""
from keras.layers import Conv2D, Dense, Flatten, Input
from keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

datagen = ImageDataGenerator(rescale=1. / 255, validation_split=0.2)
train_gen = datagen.flow_from_directory("cats", target_size=(64, 64), class_mode="binary", subset="training")
val_gen = datagen.flow_from_directory("cats", target_size=(64, 64), class_mode="binary", subset="validation")
model = Sequential([Input((64, 64, 3)), Conv2D(8, 3), Flatten(), Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(train_gen, validation_data=val_gen, epochs=3)
