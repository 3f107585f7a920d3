"""The model is asked about the training rows, and judged by the labels of the test rows: the numbers of rows differ, and scikit-learn raises (run on made-up visits)."""

import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split


def compare(models, table):
    X_train, X_test, y_train, y_test = train_test_split(table.drop("y", axis=1), table["y"])
    for name, each in models:
        fitted = each.fit(X_train, y_train)
        print(name, roc_auc_score(y_test, fitted.predict_proba(X_train)[:, 1]))  # expect: TL309


if __name__ == "__main__":
    compare([("plain", LogisticRegression())], pd.read_csv("visits.csv"))
