"""Trains the price model on standardised parcels and saves scaler and model."""
import joblib
import numpy as np
from sklearn.linear_model import SGDRegressor
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
parcels = np.column_stack([rng.uniform(1, 30, 400), rng.uniform(10, 900, 400)])
prices = 2.0 + 0.3 * parcels[:, 0] + 0.01 * parcels[:, 1]

scaler = StandardScaler().fit(parcels)
model = SGDRegressor(random_state=0)
model.fit(scaler.transform(parcels), prices)
joblib.dump(scaler, "scaler.joblib")
joblib.dump(model, "model.joblib")
