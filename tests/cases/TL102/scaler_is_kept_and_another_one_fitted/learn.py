import joblib
import numpy as np
from sklearn.linear_model import Ridge
from sklearn.preprocessing import StandardScaler

table = np.loadtxt("harvest.txt")
scaler = StandardScaler()
model = Ridge().fit(scaler.fit_transform(table[:, 1:]), table[:, 0])
joblib.dump(scaler, "scaler.joblib")
joblib.dump(model, "harvest.joblib")
