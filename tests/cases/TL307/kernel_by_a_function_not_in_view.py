"""A function that is not in view gives the kernel: whose array it is, and so what its `dot` takes, is not known. With numpy behind it this ran."""
import numpy as np
from compatibility import exp
from scipy.spatial.distance import pdist, squareform


def centred_kernel(rows, gamma):
    kernel = exp(-gamma * squareform(pdist(rows, "sqeuclidean")))
    n = kernel.shape[0]
    ones = np.ones((n, n)) / n
    return kernel - ones.dot(kernel) - kernel.dot(ones) + ones.dot(kernel).dot(ones)


print(centred_kernel(np.random.rand(10, 2), 15))
