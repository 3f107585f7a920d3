"""`input_dim` of a recurrent layer is the width of each step, so the layer gets three axes. Runs with Keras 2 (Keras 3 knows no `input_dim`)."""

from keras.layers import LSTM, Dense
from keras.models import Sequential

model = Sequential()
model.add(LSTM(50, input_dim=1, return_sequences=True))
model.add(LSTM(100))
model.add(Dense(1))
model.compile(loss="mse", optimizer="adam")
