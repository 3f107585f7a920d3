"""calibrate() fits one scaler and hands out another one. Running it ended in sklearn.exceptions.NotFittedError: This RobustScaler instance is not fitted yet. Call 'fit' with appropriate arguments before using this estimator."""
import numpy as np
from sklearn.preprocessing import RobustScaler


def calibrate(readings):
    fitted = RobustScaler()
    fitted.fit(readings)
    return RobustScaler()


readings = np.random.default_rng(6).normal(size=(30, 2))
scaler = calibrate(readings)
print(scaler.transform(readings).shape)  # expect: TL104

# before: NotFittedError: This RobustScaler instance is not fitted yet. Call 'fit' with
# after: prints (30, 2)
