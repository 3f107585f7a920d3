"""Asks the model of the other script about rows that its scaler has scaled. Runs."""

import joblib
import numpy as np

net = joblib.load(filename="orchids.joblib")
scaler = joblib.load(filename="scaler.joblib")
print(net.predict(scaler.transform(np.load(file="new_orchids.npy"))))
