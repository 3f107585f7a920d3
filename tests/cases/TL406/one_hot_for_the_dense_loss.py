"""One-hot labels and the loss that takes them. Twin of columns_for_the_sparse_loss. Run: it trains."""

import keras
from keras.utils import to_categorical
from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split

features, cultivar = load_wine(return_X_y=True)
train_x, test_x, train_y, test_y = train_test_split(features, to_categorical(cultivar, num_classes=3))
rows = train_y  # reveal: 3)
model = keras.Sequential([keras.Input((13,)), keras.layers.Dense(16, activation="relu"), keras.layers.Dense(3, activation="softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(train_x, train_y, verbose=0)
