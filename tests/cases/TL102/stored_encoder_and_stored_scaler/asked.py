import json
import os

import joblib
import pandas as pd

model = joblib.load("boats.pkl")
encoder = joblib.load("boats_encoder.pkl")
scaler = joblib.load("boats_scaler.pkl")


def asked(fields):
    boat = pd.DataFrame([fields])
    boat["hull"] = encoder.transform(boat["hull"])
    return model.predict(scaler.transform(boat[["hull", "length"]]))


print(asked(json.loads(os.environ.get("BOAT", '{"hull": "steel", "length": 30.0}'))))
