"""Every layer's answer is held against the labels. Twin of last_layer_by_identity; numpy says "could not be broadcast together"."""
import numpy as np


class Layer:
    def __init__(self, inputs, outputs):
        self.weights = np.random.randn(inputs, outputs)
        self.given = None
        self.delta = None


class Network:
    def __init__(self, layers):
        self.layers = layers

    def step(self, x, y):
        given = x
        for layer in self.layers:
            given = np.dot(given, layer.weights)
            layer.given = given
        for i in reversed(range(len(self.layers))):
            layer = self.layers[i]
            layer.delta = y - layer.given  # expect: TL307
        return self.layers[0].delta


print(Network([Layer(2, 25), Layer(25, 50), Layer(50, 3)]).step(np.zeros(2), np.zeros(3)).shape)
