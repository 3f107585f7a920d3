"""All three rows of a file that the program has written are weighted by two numbers. Run, it raises."""
import numpy as np
import pandas as pd

pd.DataFrame({"warm": [1.0, 2.0, 3.0]}).to_csv("days.csv", index=False)
weights = np.array([0.5, 2.0])
print((pd.read_csv("days.csv")["warm"].to_numpy() * weights).shape)  # expect: TL307
