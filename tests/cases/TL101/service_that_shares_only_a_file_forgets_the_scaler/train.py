"""Scales the columns, trains, and keeps model and scaler in files.
"""
import joblib
import pandas as pd
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

frame = pd.read_csv("churn.csv")
X = frame[["age", "income", "visits"]]
y = frame["left"]
scaler = StandardScaler()
X_scaled = scaler.fit_transform(X)
model = SVC(probability=True)
model.fit(X_scaled, y)
joblib.dump(model, "svc.pkl")
joblib.dump(scaler, "scaler.pkl")
