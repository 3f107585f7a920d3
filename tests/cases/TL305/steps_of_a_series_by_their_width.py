"""`input_dim` of a recurrent layer is the width of each step, so the layer gets three axes. That is Keras 2, not run;
Keras 3 takes it for the whole shape, and running it ended in: expected ndim=3, found ndim=2.
"""

from keras.layers import LSTM, Dense
from keras.models import Sequential

model = Sequential()
model.add(LSTM(50, input_dim=1, return_sequences=True))
model.add(LSTM(100))
model.add(Dense(1))
model.compile(loss="mse", optimizer="adam")
