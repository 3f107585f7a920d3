"""LabelBinarizer makes columns, so the loss of columns fits; the encoder of the twin encoder_class makes numbers. Run: it trains."""

import keras
from sklearn.datasets import load_iris
from sklearn.preprocessing import LabelBinarizer

rows, kinds = load_iris(return_X_y=True)
columns = LabelBinarizer().fit_transform(kinds)  # reveal: (150, 3)
net = keras.Sequential([keras.layers.Input(shape=(4,)), keras.layers.Dense(3, activation="softmax")])
net.compile(optimizer="adam", loss=keras.losses.CategoricalCrossentropy())
net.fit(rows, columns, epochs=1, verbose=0)
