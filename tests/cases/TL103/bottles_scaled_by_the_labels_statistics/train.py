"""Keeps the model and the statistics of the training table in one file."""
import joblib
from sklearn.datasets import load_wine
from sklearn.linear_model import Ridge

table = load_wine()
features, alcohol = table.data[:, 1:], table.data[:, 0]
center, spread, top = features.mean(axis=0), features.std(axis=0), features.max(axis=0)
level, width = alcohol.mean(), alcohol.std()
model = Ridge().fit((features - center) / spread, (alcohol - level) / width)
joblib.dump({"model": model, "center": center, "spread": spread, "top": top, "level": level, "width": width}, "cellar.joblib")
