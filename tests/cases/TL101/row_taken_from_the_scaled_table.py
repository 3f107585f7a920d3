"""The numbers of the house are those that the program printed of its scaled table, one house of it. They are on the model's scale already."""

import numpy as np
import pandas as pd
from tensorflow import keras

houses = pd.read_csv("houses.csv")
train = houses.sample(frac=0.7, random_state=1)
test = houses.drop(train.index)
x_train, y_train = train.drop("price", axis=1), train["price"]
x_test, y_test = test.drop("price", axis=1), test["price"]
mean, std = x_train.mean(), x_train.std()
x_train, x_test = np.array((x_train - mean) / std), np.array((x_test - mean) / std)
model = keras.Sequential([keras.layers.Input((4,)), keras.layers.Dense(16, activation="relu"), keras.layers.Dense(1)])
model.compile(optimizer="rmsprop", loss="mse")
model.fit(x_train, y_train, epochs=3, validation_data=(x_test, y_test))

house = [1.26425925, -0.48522739, 1.0436489, -0.23112788]
house = np.array(house).reshape(1, 4)
print(model.predict(house)[0][0])
