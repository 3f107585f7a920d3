"""Learns how strong a concrete will be, of scaled parts."""
import joblib
import numpy as np
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVR

rng = np.random.default_rng(0)
parts = np.column_stack([rng.uniform(200, 500, 300), rng.uniform(120, 220, 300), rng.uniform(1, 90, 300)])
strength = parts[:, 0] / 10 - parts[:, 1] / 20 + np.log(parts[:, 2]) * 5
scaler = StandardScaler().fit(parts)
model = SVR(C=100).fit(scaler.transform(parts), strength)
joblib.dump(model, "concrete.joblib")
joblib.dump(scaler, "parts.joblib")
