"""Attention, a function as a layer, and products of embeddings: the last layer gives scores, the loss by its name takes probabilities.

Running it raised nothing.
"""
import keras
import numpy as np
from keras import layers, ops

steps = layers.Input((10, 6))
attended = layers.MultiHeadAttention(2, 4)(query=steps, value=steps)  # reveal: (batch, 10, 6)
pooled = layers.Lambda(lambda t: ops.mean(t, axis=1))(attended)  # reveal: (batch, 6)
model = keras.Model(steps, layers.Dense(3)(pooled))
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")  # expect: TL405
model.fit(np.random.rand(30, 10, 6), np.random.randint(0, 3, 30), epochs=1, verbose=0)
