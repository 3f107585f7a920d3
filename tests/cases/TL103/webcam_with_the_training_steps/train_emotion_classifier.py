"""Trains on -1..1."""
from keras.callbacks import ModelCheckpoint
from keras.layers import Conv2D, Dense, Flatten
from keras.models import Sequential
from sklearn.model_selection import train_test_split

from load_and_process import load_fer2013, preprocess_input

model = Sequential([Conv2D(8, 3, activation="relu", input_shape=(48, 48, 1)), Flatten(), Dense(7, activation="softmax")])
model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
faces, emotions = load_fer2013()
faces = preprocess_input(faces)
xtrain, xtest, ytrain, ytest = train_test_split(faces, emotions, test_size=0.2, shuffle=True)
model.fit(xtrain, ytrain, epochs=50, validation_data=(xtest, ytest))
model.save("models/_mini_XCEPTION.hdf5")
