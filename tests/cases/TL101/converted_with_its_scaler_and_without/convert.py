"""The whole pipeline is converted, so the scaling is in the file; beside it a network that was trained on scaled wines is converted by itself."""
import numpy as np
from skl2onnx import to_onnx
from sklearn.datasets import load_wine
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

wines, kinds = load_wine(return_X_y=True)
wines = wines.astype(np.float32)
whole = make_pipeline(StandardScaler(), LogisticRegression()).fit(wines, kinds)
with open("whole.onnx", "wb") as file:
    file.write(to_onnx(whole, wines[:1]).SerializeToString())
scaler = StandardScaler().fit(wines)
alone = LogisticRegression().fit(scaler.transform(wines), kinds)
with open("alone.onnx", "wb") as file:
    file.write(to_onnx(alone, wines[:1]).SerializeToString())
