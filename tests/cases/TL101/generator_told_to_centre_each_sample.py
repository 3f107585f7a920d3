"""The generator brings each picture to mean 0 and deviation 1, and so does the division before the question: whatever the factor was, it is gone. Runs."""

import numpy as np
from tensorflow.keras.layers import Dense, Flatten
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.image import ImageDataGenerator

leaves = np.load("leaves.npy").astype("float32") / 255.0
kinds = np.load("kinds.npy")
stream = ImageDataGenerator(featurewise_center=False, samplewise_center=True, samplewise_std_normalization=True)
net = Sequential([Flatten(), Dense(7, activation="softmax")])
net.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
net.fit(stream.flow(leaves, kinds, 32))
asked = np.load("new_leaves.npy").astype("float32")
asked = (asked - asked.mean(axis=(1, 2, 3), keepdims=True)) / asked.std(axis=(1, 2, 3), keepdims=True)
print(net.predict(asked).argmax(1))
