"""The second scaler learns of the rows that validate: no test row is in the training data for it. That it is a second one is TL102."""
import pandas as pd
from keras.layers import Dense
from keras.models import Sequential
from sklearn.preprocessing import MinMaxScaler

prices = pd.read_csv("btc.csv")["close"].values.reshape(-1, 1)
train, test = prices[:-60], prices[-60:]
scaled = MinMaxScaler().fit_transform(train)
held_out = MinMaxScaler().fit_transform(test)  # expect: TL102
model = Sequential([Dense(8, activation="relu"), Dense(1)])
model.compile(optimizer="adam", loss="mse")
model.fit(scaled[:-1], scaled[1:], epochs=5, validation_data=(held_out[:-1], held_out[1:]))
