"""Rows and labels are paired, shuffled and taken apart again; the new rows get a scale of their own. Not run: the tables are not here."""
import random

import numpy as np
import pandas as pd
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC


def shuffled(table):
    pairs = list(zip(table.iloc[:, 1:].values, table.iloc[:, 0].values))
    random.shuffle(pairs)
    rows, labels = zip(*pairs)
    return np.array(rows), np.array(labels)


rows, labels = shuffled(pd.read_csv("train.csv"))
new_rows, new_labels = shuffled(pd.read_csv("test.csv"))
scaler = StandardScaler()
machine = SVC().fit(scaler.fit_transform(rows), labels)
print(machine.score(scaler.fit_transform(new_rows), new_labels))  # expect: TL102
