"""The columns of a table through the methods that change them, and what numpy gets of them."""

import pandas as pd, numpy as np
df = pd.DataFrame({"a": [1, 2, 3, 4], "f": [1.0, 2.0, 3.0, 4.0], "s": ["x", "y", "x", "y"], "b": [True, False, True, False]})
reveal_type(df["a"].values)  # (4,) int64
reveal_type(df[["a", "f"]].values)  # (4, 2) float64
reveal_type(df[["a", "b"]].values)  # (4, 2) object
reveal_type((df["a"] / 2).values)  # (4,) float64
reveal_type((df["a"] * df["f"]).values)  # (4,) float64
reveal_type(df["a"].fillna(0).values)  # (4,) int64
reveal_type(df["a"].shift(1).values)  # (4,) float64
reveal_type(df["a"].rolling(2).mean().values)  # (4,) float64
reveal_type(df["a"].cumsum().values)  # (4,) int64 nothing
reveal_type(df["a"].diff().values)  # (4,) float64
reveal_type(df["s"].map({"x": 0, "y": 1}).values)  # (4,) int64
reveal_type(df["a"].apply(lambda v: v / 2).values)  # (4,) float64 nothing
reveal_type(df["a"].replace(1, 0.5).values)  # (4,) float64
reveal_type((df["a"] > 2).astype(int).values)  # (4,) int64
reveal_type(df["a"].clip(0, 2.5).values)  # (4,) float64
reveal_type(df.mean(numeric_only=True).values)  # (3,) float64 rank
reveal_type(df["a"].mean())  # () float64
reveal_type(df["b"].sum())  # () int64
reveal_type(df.loc[df["a"] > 1, "f"].values)  # (3,) float64
reveal_type(df.groupby("s")["a"].transform("mean").values)  # (4,) float64
reveal_type(df.groupby("s")["a"].sum().values)  # (2,) int64 nothing
reveal_type(df.groupby("s").agg({"a": "mean"}).values)  # (2, 1) float64 nothing
reveal_type(pd.concat([df["a"], df["f"]]).values)  # (8,) float64
reveal_type(df.drop(columns=["s"]).values)  # (4, 3) object
reveal_type(df.drop(columns=["s", "b"]).to_numpy(dtype=np.float32))  # (4, 2) float32
reveal_type(df.merge(df, on="s").values)  # (8, 7) object nothing
df["c"] = df["a"] * 1.5
reveal_type(df["c"].values)  # (4,) float64
df.loc[0, "a"] = 9
reveal_type(df["a"].values)  # (4,) int64
df["f"] = df["f"].astype("int32")
reveal_type(df["f"].values)  # (4,) int32
reveal_type(df["a"].iloc[1:].reindex([0, 1, 2, 3]).values)  # (4,) float64 nothing
reveal_type(np.log1p(df["a"]).values)  # (4,) float64
reveal_type(df["a"].where(df["a"] > 2).values)  # (4,) float64
reveal_type(df["f"].values.reshape(-1, 1))  # (4, 1) int32
df2 = df.copy()
df2["f"] = [1.5, 2, 3, 4]
reveal_type(df2["f"].values)  # (4,) float64
df2["f"] /= 2
reveal_type(df2["f"].values)  # (4,) float64
df2["a"] = df2["a"].astype(int)
df2["a"] += 0.5
reveal_type(df2["a"].values)  # (4,) float64
reveal_type(pd.get_dummies(df["s"]).values)  # (4, 2) bool rank
reveal_type(pd.Series([1, 2, None]).values)  # (3,) float64
reveal_type(pd.Series(np.arange(3)).values)  # (3,) int64
reveal_type(pd.DataFrame(np.zeros((3, 2)), columns=["p", "q"])["p"].values)  # (3,) float64
reveal_type(pd.DataFrame([[1, 2.5], [3, 4.0]]).values)  # (2, 2) float64
reveal_type(pd.DataFrame({"k": range(3)})["k"].values)  # (3,) int64
reveal_type(pd.DataFrame({"k": np.float32([1, 2])})["k"].values)  # (2,) float32 rank
reveal_type(pd.DataFrame({"k": [1, 2]}, dtype="float32")["k"].values)  # (2,) float32
reveal_type(pd.DataFrame({"k": [1, 2]}, index=[0, 1]).values)  # (2, 1) int64 rank
