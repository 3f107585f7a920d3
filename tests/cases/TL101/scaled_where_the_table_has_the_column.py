"""What a table is asked of itself ahead of a step tells whether the step is due: its columns, whether it has rows, its largest value.

Run with made-up flats: each part that the model is asked about is scaled.
"""
import pandas as pd
from sklearn.neighbors import KNeighborsRegressor
from sklearn.preprocessing import StandardScaler

flats = pd.read_csv("flats.csv")
scaler = StandardScaler()
flats["area"] = scaler.fit_transform(flats[["area"]])
model = KNeighborsRegressor().fit(flats[["area"]], flats["rent"])

listed = pd.read_csv("listed.csv")
if "area" in listed.columns:
    listed["area"] = scaler.transform(listed[["area"]])
print(model.predict(listed))

offered = pd.read_csv("offered.csv")
if not offered.empty:
    offered["area"] = scaler.transform(offered[["area"]])
    print(len(offered))
print(model.predict(offered))

raw = pd.read_csv("raw.csv")
if raw["area"].max() > 10:
    raw["area"] = scaler.transform(raw[["area"]])
print(model.predict(raw))

some = pd.read_csv("some.csv")
if all(name in some for name in ["area"]):
    some["area"] = scaler.transform(some[["area"]])
print(model.predict(some))

few = pd.read_csv("few.csv")
present = [name for name in ["area"] if name in few.columns]
if present:
    few[present] = scaler.transform(few[present])
print(model.predict(few))
