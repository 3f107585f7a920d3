"""Of a file that the program has written, only some rows are read again, or one that is no header. Run, it printed (2,) four times."""
import numpy as np
import pandas as pd

pd.DataFrame({"warm": [1.0, 2.0, 3.0]}).to_csv("days.csv", index=False)
weights = np.array([0.5, 2.0])
for part in (pd.read_csv("days.csv", nrows=2), pd.read_csv("days.csv", skiprows=[1])):
    print((part["warm"].to_numpy() * weights).shape)
print((pd.read_csv("days.csv", skipfooter=1, engine="python")["warm"].to_numpy() * weights).shape)

np.savetxt("plain.csv", np.array([[1.0, 4.0], [2.0, 5.0], [3.0, 6.0]]), delimiter=",")
print((pd.read_csv("plain.csv").iloc[:, 0].to_numpy() * weights).shape)
