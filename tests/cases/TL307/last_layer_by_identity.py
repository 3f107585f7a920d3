"""The layer is compared with the last one: of two objects of a class that does not say what is equal, one is not the other. Ran with numpy 2."""
import numpy as np


class Layer:
    def __init__(self, inputs, outputs):
        self.weights = np.random.randn(inputs, outputs)
        self.given = None
        self.delta = None


class Network:
    def __init__(self, layers):
        self.layers = layers

    def step(self, x, y, rate):
        given = x
        for layer in self.layers:
            given = np.dot(given, layer.weights)
            layer.given = given
        for i in reversed(range(len(self.layers))):
            layer = self.layers[i]
            if layer == self.layers[-1]:
                layer.delta = y - layer.given
            else:
                layer.delta = np.dot(self.layers[i + 1].weights, self.layers[i + 1].delta)
        for i in range(len(self.layers)):
            before = x if i == 0 else self.layers[i - 1].given
            self.layers[i].weights += np.outer(before, self.layers[i].delta) * rate
        return np.outer(np.atleast_2d(before), 3.0)


print(Network([Layer(2, 25), Layer(25, 50), Layer(50, 3)]).step(np.zeros(2), np.zeros(3), 0.1).shape)
