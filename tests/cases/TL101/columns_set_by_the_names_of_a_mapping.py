"""`assign` sets the columns that a mapping names, `insert` one of the table itself: both are scaled as in training. Run with made-up flats: no part is raw."""
import pandas as pd
from sklearn.neighbors import KNeighborsRegressor
from sklearn.preprocessing import StandardScaler

flats = pd.read_csv("flats.csv")
names = ["area"]
scaler = StandardScaler()
flats["area"] = scaler.fit_transform(flats[names])
model = KNeighborsRegressor().fit(flats[["area"]], flats["rent"])

listed = pd.read_csv("listed.csv")
scaled = listed.assign(**{name: (listed[name] - scaler.mean_[0]) / scaler.scale_[0] for name in scaler.feature_names_in_})
print(model.predict(scaled[["area"]]))

raw = pd.read_csv("raw.csv").rename(columns={"area": "metres"})
raw.insert(0, "area", (raw["metres"] - scaler.mean_[0]) / scaler.scale_[0])
print(model.predict(raw[["area"]]))
