"""Asks the model of the other script about raw columns. Running both on made-up rows
printed one chance, 0.25, for every row.
"""
import joblib
import pandas as pd

model = joblib.load("svc.pkl")


def predict(path):
    rows = pd.read_csv(path)[["age", "income", "visits"]]
    return model.predict_proba(rows)[:, 1]  # expect: TL101


if __name__ == "__main__":
    print(predict("today.csv"))
