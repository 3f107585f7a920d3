"""Trains on standardised tanks, writes the model beside the folder of this script and the rows that it has seen into it. Started in its own folder."""
import os

import joblib
import numpy as np
import pandas as pd
from sklearn.linear_model import SGDRegressor

rng = np.random.default_rng(0)
tanks = pd.DataFrame({"width": rng.uniform(1, 30, 400), "depth": rng.uniform(10, 900, 400)})
price = 2.0 + 0.3 * tanks["width"] + 0.01 * tanks["depth"]
scaled = (tanks - tanks.mean()) / tanks.std()
model = SGDRegressor(random_state=0).fit(scaled, price)
os.makedirs("../kept", exist_ok=True)
joblib.dump(model, "../kept/tanks.joblib")
scaled.to_csv("tanks.csv", index=False)
