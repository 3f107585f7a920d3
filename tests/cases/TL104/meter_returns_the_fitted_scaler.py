"""calibrate() hands out the scaler that it fitted. Running it printed: (30, 2)."""
import numpy as np
from sklearn.preprocessing import RobustScaler


def calibrate(readings):
    fitted = RobustScaler()
    fitted.fit(readings)
    return fitted


readings = np.random.default_rng(6).normal(size=(30, 2))
scaler = calibrate(readings)
print(scaler.transform(readings).shape)
