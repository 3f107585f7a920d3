"""to_categorical without a number of classes gives ten columns for digits from 0 to 9; the layer has twelve units.

# raises: ValueError
Run: Arguments `target` and `output` must have the same shape.
"""

import keras

(images, digits), _ = keras.datasets.fashion_mnist.load_data()
model = keras.Sequential([keras.Input((28, 28)), keras.layers.Flatten(), keras.layers.Dense(12, activation="softmax")])  # expect: TL406
model.compile(loss="categorical_crossentropy")
model.fit(images / 255.0, keras.utils.to_categorical(digits), verbose=0)

# first: import numpy as np, keras; keras.datasets.fashion_mnist.load_data = lambda: ((np.zeros((20, 28, 28)), np.arange(20) % 10), (np.zeros((20, 28, 28)), np.arange(20) % 10))
# before: ValueError: Arguments `target` and `output` must have the same shape
# after: model.output_shape == (None, 10)
