"""Mean and standard deviation of the labels are taken for those of the features. Running train.py and this printed "near 14: False".
"""
import joblib
import numpy as np

cellar = joblib.load("cellar.joblib")
bottle = np.array([[1.7, 2.4, 15.6, 127, 2.8, 3.06, 0.28, 2.29, 5.64, 1.04, 3.92, 1065]])
scaled = (bottle - cellar["level"]) / cellar["width"]  # expect: TL103
answer = cellar["model"].predict(scaled)[0] * cellar["width"] + cellar["level"]
print("near 14:", bool(abs(answer - 14.23) < 0.6))
