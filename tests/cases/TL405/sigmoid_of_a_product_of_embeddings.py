"""The twin: the product of two embeddings goes through a sigmoid, as the loss wants it. Running it raised nothing."""
import keras
import numpy as np
from keras import layers

user, item = layers.Input((1,)), layers.Input((1,))
a, b = layers.Flatten()(layers.Embedding(20, 8)(user)), layers.Flatten()(layers.Embedding(30, 8)(item))
product = layers.Dot(axes=1)([a, b])  # reveal: (batch, 1)
model = keras.Model([user, item], layers.Activation("sigmoid")(product))
model.compile(optimizer="adam", loss="binary_crossentropy")
model.fit([np.random.randint(0, 20, 40), np.random.randint(0, 30, 40)], np.random.randint(0, 2, 40), epochs=1, verbose=0)
