"""The generator of the validation pictures shears, zooms and flips as the training one does.
"""
from keras.layers import Conv2D, Dense, Flatten, Input
from keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

train_datagen = ImageDataGenerator(rescale=1. / 255, shear_range=0.2, zoom_range=0.2, horizontal_flip=True)
test_datagen = ImageDataGenerator(rescale=1. / 255)
train_gen = train_datagen.flow_from_directory("cats/train", target_size=(64, 64), class_mode="binary")
val_gen = test_datagen.flow_from_directory("cats/val", target_size=(64, 64), class_mode="binary")
model = Sequential([Input((64, 64, 3)), Conv2D(8, 3), Flatten(), Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(train_gen, validation_data=val_gen, epochs=3)
