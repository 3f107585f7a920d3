"""The fields of a request go to the model as they were entered. Asked about two mixtures it told one strength for both when it was run."""
import joblib
import numpy as np
from flask import Flask, jsonify, request

app = Flask(__name__)
model = joblib.load("concrete.joblib")


@app.route("/strength", methods=["POST"])
def strength():
    mixture = request.get_json()
    row = np.array([[mixture["cement"], mixture["water"], mixture["days"]]])
    return jsonify(strength=float(model.predict(row)[0]))  # expect: TL101
