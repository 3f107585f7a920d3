"""A file that rows are added to, by its mode or because it stays open, holds more than what was written last.

Running it printed (10, 10, 2), (2, 3) and (5,).
"""
import numpy as np
import pandas as pd

pd.DataFrame(columns=["warm", "wet"]).to_csv("log.csv", index=False)
for day in range(100):
    pd.DataFrame({"warm": [float(day)], "wet": [2.0 * day]}).to_csv("log.csv", mode="a", header=False, index=False)
print(pd.read_csv("log.csv")[["warm", "wet"]].to_numpy().reshape(10, 10, 2).shape)

with open("pair.npy", "wb") as file:
    np.save(file, np.arange(6.0))
    np.save(file, np.arange(4.0))
with open("pair.npy", "rb") as file:
    print(np.load(file).reshape(2, 3).shape)

with open("open.csv", "w") as file:
    pd.DataFrame({"warm": [1.0, 2.0, 3.0]}).to_csv(file, index=False)
    pd.DataFrame({"warm": [4.0, 5.0]}).to_csv(file, header=False, index=False)
print((pd.read_csv("open.csv")["warm"].to_numpy() * np.ones(5)).shape)
