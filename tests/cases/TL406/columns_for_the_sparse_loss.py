"""The labels were made one-hot, and the loss takes class indices.

# raises: ValueError
Run: Argument `output` must have rank (ndim) `target.ndim - 1`.
"""

import keras
from keras.losses import SparseCategoricalCrossentropy
from keras.utils import to_categorical
from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split

features, cultivar = load_wine(return_X_y=True)
train_x, test_x, train_y, test_y = train_test_split(features, to_categorical(cultivar, num_classes=3))  # reveal test_y: , 3)
model = keras.Sequential([keras.Input((13,)), keras.layers.Dense(16, activation="relu"), keras.layers.Dense(3)])
model.compile("adam", SparseCategoricalCrossentropy(from_logits=True))  # expect: TL406
# says: `train_y` is one-hot
model.fit(train_x, train_y, verbose=0)

# before: ValueError: Argument `output` must have rank (ndim) `target.ndim - 1`
# after: model.evaluate(test_x, test_y, verbose=0) > 0
