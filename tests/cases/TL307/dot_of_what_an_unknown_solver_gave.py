"""What the solver gives is an array of numpy, whose `dot` of a matrix is a vector again: runs. Of tensors `dot` gives a number, which has no `dot` with a
vector: raises."""

import numpy as np
import torch
from scipy.linalg import cho_solve


class Process:
    def __init__(self, make):
        self.make = make

    def slopes(self, goal):
        kernel, gradient = self.make(goal, whole=True)
        lower, weights = self.mode(kernel, goal)
        for axis in range(3):
            inner = gradient[:, :, axis]
            print(weights.T.dot(inner).dot(weights))
            size = inner.dot(goal)
            print(size - kernel.dot(cho_solve((lower, True), size)))

    def mode(self, kernel, goal):
        size = goal - goal.mean()
        weights = size - kernel.dot(cho_solve((kernel, True), kernel.dot(size)))
        return kernel, weights


if __name__ == "__main__":
    weights = torch.ones(4)
    print(weights.dot(torch.ones(4)).dot(weights))  # expect: TL307
