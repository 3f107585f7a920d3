"""The training rows are brought between 0 and 1 by hand, those that are asked about are not: the message names what was done. Nothing raises."""
import pandas as pd
from sklearn.neighbors import KNeighborsClassifier

seen = pd.read_csv("leaves.csv")[["long", "wide"]].to_numpy()
kinds = pd.read_csv("leaves.csv")["kind"]
low, high = seen.min(axis=0), seen.max(axis=0)
nearest = KNeighborsClassifier().fit((seen - low) / (high - low), kinds)
found = pd.read_csv("found.csv")[["long", "wide"]].to_numpy()
print(nearest.predict(found))  # expect: TL101
# says: (x - min) / (max - min)
