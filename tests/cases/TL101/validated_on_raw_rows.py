"""The network is trained on rows of a scaler and validated on raw ones, epoch for epoch. Running it on made-up rows,
the validation loss rose from 3251 to 10077; on scaled rows it fell from 2.4 to 0.4.
"""
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
history = model.fit(x_train, y_train, validation_data=(x_val, y_val), epochs=20)  # expect: TL101
print(min(history.history["val_loss"]))
