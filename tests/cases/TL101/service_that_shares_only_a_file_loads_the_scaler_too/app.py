"""Asks the model of the other script about columns that its scaler transformed.
"""
import joblib
import pandas as pd

model = joblib.load("svc.pkl")
scaler = joblib.load("scaler.pkl")


def predict(payload):
    row = pd.DataFrame([payload])[["age", "income", "visits"]]
    return model.predict_proba(scaler.transform(row))[0, 1]


print(predict({"age": 30, "income": 100, "visits": 3}))
