"""The past readings are standardised with their own mean and spread, today's readings never are.

Running it printed "mean absolute error 0.44".
"""
import numpy as np
from sklearn.metrics import mean_absolute_error

rng = np.random.default_rng(0)

# past readings
train_readings = rng.normal(18.0, 6.0, (250, 2))
train_power = rng.random((250, 1))
train_readings = (train_readings - train_readings.mean(axis=0)) / train_readings.std(axis=0)

# today
test_readings = rng.normal(18.0, 6.0, (12, 2))  # expect: TL101
test_power = rng.random((12, 1))

guessed_power = rng.random((12, 1))
print("mean absolute error", round(mean_absolute_error(test_power, guessed_power), 2))

# before: round(float(abs(test_readings.mean())), 1) == 19.1
# after: round(float(abs(test_readings.mean())), 1) == 0.2
# both: abs(train_readings.mean()) < 1e-6
