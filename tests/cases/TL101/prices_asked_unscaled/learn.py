"""A model and its scaler are kept in two files; the other script loads the model alone.

Running both printed "price 3180.2" for a flat of two rooms; with the scaler, "price 2011.6" (it is 2000).
"""
import joblib
import numpy as np
from sklearn.neighbors import KNeighborsRegressor
from sklearn.preprocessing import MinMaxScaler

rng = np.random.default_rng(0)
sizes = np.column_stack([rng.uniform(20, 200, 300), rng.uniform(1, 6, 300)])
prices = sizes[:, 1] * 1000
scaler = MinMaxScaler()
model = KNeighborsRegressor(n_neighbors=3).fit(scaler.fit_transform(sizes), prices)
joblib.dump(model, "model.joblib")
joblib.dump(scaler, "scaler.joblib")
