"""The script that learns keeps its scaler in a file; the script that asks fits another one on the new rows.

Running both, a single new row came out as the same harvest whatever it held.
"""

import joblib
import numpy as np
from sklearn.preprocessing import StandardScaler

model = joblib.load("harvest.joblib")
fields = np.loadtxt("fields.txt")
scaler = StandardScaler()
print(model.predict(scaler.fit_transform(fields)))  # expect: TL102
