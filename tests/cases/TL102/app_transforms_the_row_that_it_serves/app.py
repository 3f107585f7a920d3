"""The twin: the kept scaler transforms the row."""

import joblib
import pandas as pd
from flask import Flask, jsonify, request
from settings import Settings

app = Flask(__name__)
settings = Settings()
model = joblib.load(settings.model_path)
scaler = joblib.load(settings.scaler_path)


@app.route("/ask", methods=["POST"])
def ask():
    row = pd.DataFrame([request.get_json()])
    scaled = scaler.transform(row[["age", "pulse"]])  # reveal: transform
    return jsonify(int(model.predict(scaled)[0]))
