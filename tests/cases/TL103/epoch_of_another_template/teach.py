"""Pictures between 0 and 1 teach the network; each epoch's weights go to a file of their own, by a template."""
from keras.callbacks import ModelCheckpoint
from keras.layers import Conv2D, Dense, Flatten, Input
from keras.models import Sequential
from keras.preprocessing.image import ImageDataGenerator

network = Sequential([Input((48, 48, 3)), Conv2D(8, 3, activation="relu"), Flatten(), Dense(1, activation="sigmoid")])
network.compile(optimizer="adam", loss="binary_crossentropy", metrics=["accuracy"])
coins = ImageDataGenerator(rescale=1.0 / 255).flow_from_directory("coins", target_size=(48, 48), class_mode="binary")
keeping = ModelCheckpoint("kept/coins.{epoch:02d}-{loss:.2f}.keras")
network.fit(coins, epochs=20, callbacks=[keeping])
