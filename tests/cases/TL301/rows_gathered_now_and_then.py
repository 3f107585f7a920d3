"""Tables and arrays that start with no rows get one in some passes of a loop: how many they have at its end is not known.

Run with files in which all rows qualify: the scores are computed (the table with `pd.concat`; its `append` is gone from pandas 2).
"""

import numpy as np
import pandas as pd
from sklearn import metrics

rows = pd.read_csv("answers.csv")
told, truth = rows["told"], rows["truth"]
kept = pd.DataFrame({"told": [], "number": []})
found = np.zeros((0, 2))
for number in range(len(rows)):
    if told[number] > 0:
        kept = kept.append(pd.Series({"told": told[number], "number": number}), ignore_index=True)
        found = np.vstack([found, np.array([[told[number], number]])])
print(metrics.accuracy_score(truth, found[:, 0]))
print(metrics.f1_score(truth, kept["told"].copy(), average="micro"))
