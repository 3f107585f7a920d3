"""Each row is scaled by its own mean and spread before the rows are put together, on both sides: nothing is learned of a table. Not run: the tables are not here."""
import numpy as np
import pandas as pd
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC


def scaled(table):
    return np.array([StandardScaler().fit_transform(row.reshape(-1, 1)).ravel() for row in table.iloc[:, 1:].values])


train, test = pd.read_csv("train.csv"), pd.read_csv("test.csv")
machine = SVC().fit(scaled(train), train["kind"])
print(machine.score(scaled(test), test["kind"]))
