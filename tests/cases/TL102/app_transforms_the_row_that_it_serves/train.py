"""Trains the model and keeps it with its scaler."""

import joblib
import pandas as pd
from settings import Settings
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

settings = Settings()
table = pd.read_csv(settings.table)
scaler = StandardScaler()
rows = scaler.fit_transform(table[["age", "pulse"]])
model = KNeighborsClassifier().fit(rows, table["ill"])
joblib.dump(model, settings.model_path)
joblib.dump(scaler, settings.scaler_path)
