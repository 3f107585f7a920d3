"""The gaps are filled and the columns scaled with the statistics of all rows, and the parts are stored for the script that trains."""
import numpy as np
import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


def prepared(path):
    table = pd.read_csv(path)
    table["bmi"] = table["bmi"].fillna(table["bmi"].median())  # expect: TL105
    X, y = table.drop(columns="stroke"), table["stroke"]
    X[["age", "bmi"]] = StandardScaler().fit_transform(X[["age", "bmi"]])  # expect: TL105
    X_train, X_rest, y_train, y_rest = train_test_split(X, y, test_size=0.3, stratify=y)
    X_val, X_test, y_val, y_test = train_test_split(X_rest, y_rest, test_size=0.5, stratify=y_rest)
    return X_train, X_val, X_test, y_train, y_val, y_test


X_train, X_val, X_test, y_train, y_val, y_test = prepared("strokes.csv")
np.savez("strokes.npz", X_train=X_train, X_val=X_val, X_test=X_test, y_train=y_train, y_val=y_val, y_test=y_test)
