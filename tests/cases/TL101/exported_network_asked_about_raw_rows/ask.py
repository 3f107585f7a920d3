"""Asks the file about wines as they were measured. Running export.py and this printed "0.33"; scaled as in training, "1.0"."""
import numpy as np
import onnxruntime
from sklearn.datasets import load_wine

wines, kinds = load_wine(return_X_y=True)
session = onnxruntime.InferenceSession("wines.onnx")
scores = session.run(None, {"rows": wines.astype(np.float32)})[0]  # expect: TL101
print(round(float((scores.argmax(axis=1) == kinds).mean()), 2))
