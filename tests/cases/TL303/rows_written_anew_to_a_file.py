"""A file that is written anew holds what was written last: a single row. Run, it raises."""
import pandas as pd

pd.DataFrame(columns=["warm", "wet"]).to_csv("log.csv", index=False)
pd.DataFrame({"warm": [1.0], "wet": [2.0]}).to_csv("log.csv", mode="w", index=False)
print(pd.read_csv("log.csv")[["warm", "wet"]].to_numpy().reshape(10, 10, 2).shape)  # expect: TL303
