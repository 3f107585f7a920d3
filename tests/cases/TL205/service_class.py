"""A service keeps its network and calls it in training mode: batch norm takes the statistics of the request. Run: the company changes the answer."""

import keras
import numpy as np


class PriceService:
    def __init__(self):
        self.network = keras.Sequential([keras.Input((4,)), keras.layers.Dense(8), keras.layers.BatchNormalization(), keras.layers.Dense(1)])
        self.network.compile(loss="mse")

    def learn(self, rows, prices):
        self.network.fit(rows, prices, verbose=0)

    def predict(self, rows):
        prices = self.network(rows, training=True)  # expect: TL205
        return prices.numpy()


service = PriceService()
service.learn(np.random.rand(64, 4), np.random.rand(64))
print(service.predict(np.random.rand(3, 4)))

# before: prints [[ 1.354
# after: prints [[-0.194
