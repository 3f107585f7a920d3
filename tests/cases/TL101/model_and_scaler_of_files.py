"""Both are read again, from files that `open` names."""

import pickle

import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

customers = pd.read_csv("customers.csv")
scaler = StandardScaler()
model = LogisticRegression().fit(scaler.fit_transform(customers[["calls", "bill"]]), customers["left"])
with open("all.pkl", "wb") as file:
    pickle.dump({"scaler": scaler, "model": model}, file)
pickle.dump(model, open("model.pkl", "wb"))

with open("all.pkl", "rb") as file:
    stored = pickle.load(file)
rows = pd.read_csv("march.csv")[["calls", "bill"]]
print(stored["model"].predict(stored["scaler"].transform(rows)))
print(pickle.load(open("model.pkl", "rb")).predict(scaler.transform(rows)))
