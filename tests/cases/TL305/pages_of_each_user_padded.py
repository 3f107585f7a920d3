"""One number for each visit: padded, they have two axes, and the recurrent layer wants three (run: ValueError, expected ndim=3, found ndim=2)."""

import keras
from keras import layers
from keras.utils import pad_sequences

sequences = [[3.0, 4.0], [1.0], [2.0, 2.0, 5.0]]
padded = pad_sequences(sequences, dtype="float32", padding="post")
model = keras.Sequential([layers.SimpleRNN(8), layers.Dense(1)])  # expect: TL305
print(model.predict(padded).shape)
