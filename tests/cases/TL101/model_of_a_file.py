"""The model is read from the file that training wrote, the scaler is not: new rows come as they are."""

import joblib
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

MODEL = "churn.joblib"


def train() -> None:
    customers = pd.read_csv("customers.csv")
    scaler = StandardScaler()
    model = LogisticRegression().fit(scaler.fit_transform(customers[["calls", "bill"]]), customers["left"])
    joblib.dump(model, MODEL)
    joblib.dump(scaler, "scaler.joblib")


def rate(path: str) -> object:
    model = joblib.load(MODEL)
    rows = pd.read_csv(path)
    return model.predict_proba(rows[["calls", "bill"]])[:, 1]  # expect: TL101


train()
print(rate("march.csv"))
