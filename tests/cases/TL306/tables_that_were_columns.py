"""What becomes of a column may be a table: texts taken apart, a row for each value, a column that gets its row names beside it; and a name of a table whose
names have two levels names a table. Run with a made-up file: none of the calls raises.
"""

import pandas as pd
from sklearn.preprocessing import StandardScaler

buoys = pd.read_csv("buoys.csv")
print(StandardScaler().fit_transform(buoys["wave"].str.split(",", expand=True).astype(float)))
print(StandardScaler().fit_transform(buoys["wave"].str.extract(r"([\d.]+),([\d.]+)").astype(float)))
print(StandardScaler().fit_transform(buoys["wave"].apply(lambda text: pd.Series([float(part) for part in text.split(",")]))))
print(StandardScaler().fit_transform(buoys["height"].reset_index()))
by_coast = buoys.groupby("coast").agg({"height": ["mean", "max"], "wind": ["mean"]})
print(StandardScaler().fit_transform(by_coast["height"]))
laid_out = buoys.pivot_table(index="coast", columns="year", values=["height", "wind"])
print(StandardScaler().fit_transform(laid_out["wind"]))
beside = pd.concat([buoys[["height"]], buoys[["wind"]]], axis=1, keys=["sea", "air"])
print(StandardScaler().fit_transform(beside["sea"]))
