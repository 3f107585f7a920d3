"""The rows that are read were scaled when they were kept. Running train.py and then this printed 1.00."""
import joblib
import pandas as pd

model = joblib.load("kinds.joblib")
X_test, y_test = pd.read_csv("test.csv"), pd.read_csv("kinds.csv")["length"]
print(f"{model.score(X_test, y_test):.2f}")
