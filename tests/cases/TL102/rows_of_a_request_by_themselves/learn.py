"""Learns which irises are which, of scaled measures."""
import joblib
from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import MinMaxScaler

measures, kinds = load_iris(return_X_y=True)
scaler = MinMaxScaler()
model = LogisticRegression().fit(scaler.fit_transform(measures), kinds)
joblib.dump(model, "irises.joblib")
joblib.dump(scaler, "scale.joblib")
