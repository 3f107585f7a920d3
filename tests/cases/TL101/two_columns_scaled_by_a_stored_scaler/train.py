"""Two columns are scaled, in training and by the scaler that training stored."""
import joblib
import pandas as pd
from sklearn.ensemble import IsolationForest
from sklearn.preprocessing import StandardScaler

table = pd.read_csv("transactions.csv")
rows = table.drop("fraud", axis=1)
scaler = StandardScaler()
rows[["time", "amount"]] = scaler.fit_transform(rows[["time", "amount"]])
model = IsolationForest(n_estimators=100).fit(rows)
joblib.dump(model, "forest.pkl")
joblib.dump(scaler, "scaler.pkl")
