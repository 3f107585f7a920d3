"""The generator of the validation pictures turns and flips them, and each of its options has a line and a word to it."""
from keras.layers import Conv2D, Dense, Flatten, Input
from keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

train_datagen = ImageDataGenerator(rescale=1.0 / 255, rotation_range=10)
test_datagen = ImageDataGenerator(  # expect: TL108
    rotation_range=10,  # degrees
    rescale=1.0 / 255,  # to the unit interval
    horizontal_flip=True,
    validation_split=0.2,
)
train_gen = train_datagen.flow_from_directory("cats/train", target_size=(64, 64), class_mode="binary")
val_gen = test_datagen.flow_from_directory("cats/val", target_size=(64, 64), class_mode="binary")
model = Sequential([Input((64, 64, 3)), Conv2D(8, 3), Flatten(), Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy", metrics=["accuracy"])
model.fit(train_gen, validation_data=val_gen, epochs=3)
