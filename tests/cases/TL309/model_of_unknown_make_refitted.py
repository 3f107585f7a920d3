"""What `fit` of a model of unknown make gives is that model, and its predictions are of the rows that it is asked about. Runs on made-up visits and a plain model."""

import pandas as pd
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split


def compare(models, table):
    X_train, X_test, y_train, y_test = train_test_split(table.drop("y", axis=1), table["y"])
    for name, each in models:
        fitted = each.fit(X_train, y_train)
        print(name, roc_auc_score(y_test, fitted.predict_proba(X_test)[:, 1]))


if __name__ == "__main__":
    from shop import MODELS

    compare(MODELS, pd.read_csv("visits.csv"))
