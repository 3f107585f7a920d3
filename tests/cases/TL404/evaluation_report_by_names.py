"""A function that nobody here calls: its parameters say which is which, and the report gets them in the other order. Running it prints nothing: nobody calls it."""

from sklearn.metrics import classification_report, confusion_matrix


def report(y_true, y_pred, names=None):
    """What an evaluation prints."""
    print(classification_report(y_pred, y_true, target_names=names, zero_division=0))  # expect: TL404
    return confusion_matrix(y_true, y_pred)
