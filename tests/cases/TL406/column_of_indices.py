"""Class indices as a column of shape (n, 1): the sparse loss takes them so. Twin of hundred_kinds_ten_units. Run: it trains."""

from tensorflow import keras
from tensorflow.keras import layers

(pictures, kinds), _ = keras.datasets.cifar10.load_data()
shape = kinds  # reveal: (50000, 1)
model = keras.Sequential([layers.Input((32, 32, 3)), layers.Flatten(), layers.Dense(10, activation="softmax")])
model.compile(loss="sparse_categorical_crossentropy", optimizer="sgd")
model.fit(pictures / 255.0, kinds, epochs=1, verbose=0)
