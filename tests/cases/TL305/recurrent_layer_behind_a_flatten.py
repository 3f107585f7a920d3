"""An LSTM behind a Flatten gets two axes. Running it ended in: expected ndim=3, found ndim=2."""
import keras
from keras import layers

model = keras.Sequential([
    keras.Input((20, 6)),
    layers.Conv1D(8, 3, activation="relu"),
    layers.Flatten(),
    layers.LSTM(16),  # expect: TL305
    layers.Dense(1),
])
model.compile("adam", "mse")
