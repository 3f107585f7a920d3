import joblib
import pandas as pd

model = joblib.load("forest.pkl")
scaler = joblib.load("scaler.pkl")


def is_fraud(transaction):
    row = pd.DataFrame([transaction])
    row[["time", "amount"]] = scaler.transform(row[["time", "amount"]])
    return bool(model.predict(row)[0] == -1)


print(is_fraud({"time": 3.0, "amount": 12.5, "v1": 0.2}))
