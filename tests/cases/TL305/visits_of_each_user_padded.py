"""What a user's visits hold is not known until the file is read: each is a row of two numbers, and padding keeps them as a last axis (run on such a
file: (3, 4, 2))."""

import keras
import numpy as np
import pandas as pd
from keras import layers
from keras.utils import pad_sequences

visits = pd.read_csv("visits.csv")
sequences = []
for _, rows in visits.groupby("user"):
    values = rows[["pages", "minutes"]].values
    sequences.append(values if len(values) > 1 else np.zeros((1, 2)))
padded = pad_sequences(sequences, dtype="float32", padding="post")
print(padded.shape)
model = keras.Sequential([layers.SimpleRNN(8), layers.Dense(1)])
print(model.predict(padded).shape)
