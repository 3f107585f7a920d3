"""The models were declared for rows of numbers, and pictures come: one as a graph, one as a stack of layers.

# raises: ValueError
Running it ended in: expected shape=(None, 64), found shape=(None, 8, 8)
"""

import keras
import numpy as np

pictures, kinds = np.random.rand(20, 8, 8), np.random.randint(0, 3, 20)
entry = keras.Input((64,))
graph = keras.Model(entry, keras.layers.Dense(3, activation="softmax")(entry))
graph.compile("adam", "sparse_categorical_crossentropy")
graph.fit(pictures, kinds, verbose=0)  # expect: TL305
stack = keras.Sequential([
    keras.layers.Flatten(input_shape=(8, 8)),  # expect: TL305
    keras.layers.Dense(3, activation="softmax"),
])
stack.compile("adam", "sparse_categorical_crossentropy")
stack.fit(pictures.reshape(20, 64), kinds, verbose=0)
