"""Trains the risk model on standardised patients and saves scaler and model."""
import joblib
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
patients = np.column_stack([rng.normal(54, 9, 400), rng.normal(240, 50, 400)])
ill = (patients[:, 0] / 9 + patients[:, 1] / 50 + rng.normal(0, 1, 400) > 10.8).astype(int)

scaler = StandardScaler().fit(patients)
model = LogisticRegression().fit(scaler.transform(patients), ill)
joblib.dump(scaler, "scaler.joblib")
joblib.dump(model, "risk.joblib")
