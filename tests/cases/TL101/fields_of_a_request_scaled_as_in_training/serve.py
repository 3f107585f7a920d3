"""The fields of a request are scaled; a list of numbers that somebody sends may be scaled already. Asked about two mixtures it told two strengths when it was run."""
import joblib
import numpy as np
from flask import Flask, jsonify, request

app = Flask(__name__)
model, scaler = joblib.load("concrete.joblib"), joblib.load("parts.joblib")


@app.route("/strength", methods=["POST"])
def strength():
    mixture = request.get_json()
    row = np.array([[mixture["cement"], mixture["water"], mixture["days"]]], dtype=float)
    return jsonify(strength=float(model.predict(scaler.transform(row))[0]))


@app.route("/prepared", methods=["POST"])
def prepared():
    row = np.array(request.json["row"]).reshape(1, -1)
    return jsonify(strength=float(model.predict(row)[0]))
