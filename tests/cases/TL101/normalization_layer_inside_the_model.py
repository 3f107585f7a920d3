"""The Normalization layer is the model's first: raw rows go to fit() and to predict().

Running it printed "mean error below 1: True".
"""
import keras
import numpy as np

keras.utils.set_random_seed(2)
rng = np.random.default_rng(2)
train_x = rng.normal([500.0, 0.2], [80.0, 0.05], (300, 2))
train_y = (train_x[:, 0] - 500) / 80 + (train_x[:, 1] - 0.2) / 0.05
test_x = rng.normal([500.0, 0.2], [80.0, 0.05], (60, 2))
test_y = (test_x[:, 0] - 500) / 80 + (test_x[:, 1] - 0.2) / 0.05

normalize = keras.layers.Normalization()
normalize.adapt(train_x)
model = keras.Sequential([keras.Input((2,)), normalize, keras.layers.Dense(1)])
model.compile(optimizer=keras.optimizers.Adam(0.05), loss="mse")
model.fit(train_x, train_y, epochs=40, verbose=0)  # reveal train_x: as it came
guessed = model.predict(test_x, verbose=0)[:, 0]
print("mean error below 1:", bool(np.abs(guessed - test_y).mean() < 1))
