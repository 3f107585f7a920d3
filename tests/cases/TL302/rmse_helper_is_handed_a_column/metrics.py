"""Metrics of our own."""

import numpy as np


def rmse(actual, predicted):
    return float(np.sqrt(np.mean((actual - predicted) ** 2)))
