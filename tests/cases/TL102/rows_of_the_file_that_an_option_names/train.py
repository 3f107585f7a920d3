"""Trains on the rows of a file that an option names, `cards.csv` unless it is told."""
import argparse

import joblib
from preprocess import load, split
from sklearn.linear_model import LogisticRegression

parser = argparse.ArgumentParser()
parser.add_argument("--data", type=str, default="cards.csv")
args = parser.parse_args()
rows, scaler = load(args.data)
X_train, X_test, y_train, y_test = split(rows)
model = LogisticRegression().fit(X_train, y_train)
print(model.score(X_test, y_test))
joblib.dump(model, "cards.joblib")
joblib.dump(scaler, "scaler.joblib")
