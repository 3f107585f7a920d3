"""Both files are asked about wines as they were measured; only the one that holds the scaling may be. Running convert.py and this printed "1.0 0.33"."""
import numpy as np
import onnxruntime
from sklearn.datasets import load_wine

wines, kinds = load_wine(return_X_y=True)
rows = wines.astype(np.float32)
whole, alone = onnxruntime.InferenceSession("whole.onnx"), onnxruntime.InferenceSession("alone.onnx")
told = whole.run(None, {whole.get_inputs()[0].name: rows})[0]
also = alone.run(None, {alone.get_inputs()[0].name: rows})[0]  # expect: TL101
print(round(float((told == kinds).mean()), 2), round(float((also == kinds).mean()), 2))
