"""That the table was asked whether it has the column scales nothing. Run with made-up flats: the rents are those of the largest flat, whatever their area."""
import pandas as pd
from sklearn.neighbors import KNeighborsRegressor
from sklearn.preprocessing import StandardScaler

flats = pd.read_csv("flats.csv")
scaler = StandardScaler()
flats["area"] = scaler.fit_transform(flats[["area"]])
model = KNeighborsRegressor().fit(flats[["area"]], flats["rent"])

listed = pd.read_csv("listed.csv")
if "area" in listed.columns:
    print(model.predict(listed))  # expect: TL101
