"""The twin: the LSTM comes first and gives each step, and the Flatten behind it. Running it raised nothing."""
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20, 6)),
    layers.Conv1D(8, 3, activation="relu"),
    layers.LSTM(16, return_sequences=True),
    layers.Flatten(),
    layers.Dense(1),
])
model.compile("adam", "mse")
