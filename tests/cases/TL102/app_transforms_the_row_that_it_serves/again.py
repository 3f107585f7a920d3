"""Both are taught anew by new patients: what the scaler learns of them is what the model learns on."""

import joblib
import pandas as pd

model, scaler = joblib.load("model.joblib"), joblib.load("scaler.joblib")
table = pd.read_csv("new_patients.csv")
rows = scaler.fit_transform(table[["age", "pulse"]])
model.fit(rows, table["ill"])
print(model.predict(rows))
joblib.dump((model, scaler), "next.joblib")
