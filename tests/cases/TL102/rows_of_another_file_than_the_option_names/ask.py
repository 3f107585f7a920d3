"""The twin: the rows are another year's, and are scaled by numbers of their own.

Running train.py and then this, with a year in which all amounts had doubled, the test rows were scaled as if they had not.
"""
import joblib
from preprocess import load, split

rows, _ = load("cards_of_next_year.csv")  # expect: TL102
_, X_test, _, y_test = split(rows)
print(joblib.load("cards.joblib").score(X_test, y_test))
