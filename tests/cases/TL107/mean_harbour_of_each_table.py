"""The twin: gaps are filled with each table's own mean, which is another. Running it printed True."""
import numpy as np
import pandas as pd
from sklearn.tree import DecisionTreeClassifier

rng = np.random.default_rng(0)


def sailings(count):
    table = pd.DataFrame({"harbour": rng.choice([1.0, 2.0, np.nan], count), "delay": rng.normal(5, 2, count), "late": rng.integers(0, 2, count)})
    table.to_csv(f"sailings{count}.csv", index=False)
    return pd.read_csv(f"sailings{count}.csv")


past, coming = sailings(80), sailings(30)
past["harbour"] = past["harbour"].fillna(past["harbour"].mean())
coming["harbour"] = coming["harbour"].fillna(coming["harbour"].mean())  # expect: TL107
# says: (warning)
tree = DecisionTreeClassifier().fit(past[["harbour", "delay"]], past["late"])
print(len(tree.predict(coming[["harbour", "delay"]])) == 30)
