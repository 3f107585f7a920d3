"""Fits on scaled rows, and keeps the model; every argument of the file is given by its name."""

import joblib
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

rows, kinds = np.load(file="orchids.npy"), np.load(file="kinds.npy")
scaler = StandardScaler()
net = LogisticRegression().fit(scaler.fit_transform(rows), kinds)
joblib.dump(value=net, filename="orchids.joblib")
joblib.dump(value=scaler, filename="scaler.joblib")
