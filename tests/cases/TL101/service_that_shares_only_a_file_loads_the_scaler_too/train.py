"""Scales the columns, trains, and keeps model and scaler in files.
"""
import joblib
import pandas as pd
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

frame = pd.read_csv("churn.csv")
scaler = StandardScaler()
X_scaled = scaler.fit_transform(frame[["age", "income", "visits"]])
model = SVC(probability=True).fit(X_scaled, frame["left"])
joblib.dump(model, "svc.pkl")
joblib.dump(scaler, "scaler.pkl")
