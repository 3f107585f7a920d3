"""Encoder and scaler lie beside the model, and a question goes through an encoder of its own. Running train.py, then asked.py with a hull of wood, gave the code 0,
which is that of steel in training."""

import joblib
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import LabelEncoder, StandardScaler

boats = pd.DataFrame({"hull": ["wood", "steel", "wood", "steel"], "length": [7.0, 31.0, 9.0, 28.0], "cargo": [0, 1, 0, 1]})
encoder, scaler = LabelEncoder(), StandardScaler()
boats["hull"] = encoder.fit_transform(boats["hull"])
model = LogisticRegression().fit(scaler.fit_transform(boats[["hull", "length"]]), boats["cargo"])
joblib.dump(model, "boats.pkl")
joblib.dump(encoder, "boats_encoder.pkl")
joblib.dump(scaler, "boats_scaler.pkl")
