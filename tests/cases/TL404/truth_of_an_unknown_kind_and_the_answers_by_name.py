"""Both names say what the two are, though nothing in view gives the truth: they stand in each other's place. Below it they stand in their own.

Running it with a table of ten rows printed two numbers that differ.
"""
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import precision_score

from readings import kept


def judge(model: LogisticRegression):
    y_true = kept().classes
    y_pred = model.predict(kept().rows)
    print(precision_score(y_pred, y_true))  # expect: TL404
    print(precision_score(y_true, y_pred))
