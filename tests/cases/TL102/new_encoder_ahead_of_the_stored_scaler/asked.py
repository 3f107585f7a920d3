import json
import os

import joblib
import pandas as pd
from sklearn.preprocessing import LabelEncoder

model = joblib.load("boats.pkl")
scaler = joblib.load("boats_scaler.pkl")


def asked(fields):
    boat = pd.DataFrame([fields])
    boat["hull"] = LabelEncoder().fit_transform(boat["hull"])  # expect: TL102
    print(boat["hull"][0])
    return model.predict(scaler.transform(boat[["hull", "length"]]))


print(asked(json.loads(os.environ.get("BOAT", '{"hull": "wood", "length": 30.0}'))))
