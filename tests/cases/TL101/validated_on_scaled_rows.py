"""The rows that the network is validated on went through the scaler of the training rows."""
import numpy as np
from sklearn.preprocessing import StandardScaler
from tensorflow import keras

table = np.loadtxt("rows.csv", delimiter=",")
later = np.loadtxt("later.csv", delimiter=",")
x_train, y_train = table[:, :-1], table[:, -1]
x_val, y_val = later[:, :-1], later[:, -1]
scaler = StandardScaler()
x_train = scaler.fit_transform(x_train)
model = keras.Sequential([keras.layers.Input((8,)), keras.layers.Dense(16, activation="relu"), keras.layers.Dense(1)])
model.compile("adam", "mse")
history = model.fit(x_train, y_train, validation_data=(scaler.transform(x_val), y_val), epochs=20)
print(min(history.history["val_loss"]))
