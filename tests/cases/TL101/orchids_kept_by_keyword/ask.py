"""Asks the model of the other script about rows as they came."""

import joblib
import numpy as np

net = joblib.load(filename="orchids.joblib")
print(net.predict(np.load(file="new_orchids.npy")))  # expect: TL101
