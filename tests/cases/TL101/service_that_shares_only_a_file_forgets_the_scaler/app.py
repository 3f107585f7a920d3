"""Asks the model of the other script about raw columns. Running both printed other chances than with the scaler.
"""
import joblib
import pandas as pd

model = joblib.load("svc.pkl")


def predict(path):
    rows = pd.read_csv(path)[["age", "income", "visits"]]
    return model.predict_proba(rows)[:, 1]  # expect: TL101


if __name__ == "__main__":
    print(predict("today.csv"))
