"""Two units with softmax for two classes, and softmax over the steps of single scores. Running it raised nothing."""
import numpy as np
from keras import layers, models, ops

x, y = np.random.rand(40, 10, 6), np.eye(2)[np.random.randint(0, 2, 40)]
inp = layers.Input((10, 6))
h = layers.LSTM(8, return_sequences=True)(inp)
score = layers.Dense(1)(h)
weights = layers.Softmax(axis=1)(score)
context = layers.Lambda(lambda t: ops.sum(t[0] * t[1], axis=1))([weights, h])
out = layers.Dense(2, activation="softmax")(context)
model = models.Model(inp, out)
model.compile(loss="binary_crossentropy", optimizer="adam")
model.fit(x, y, epochs=1, verbose=0)
