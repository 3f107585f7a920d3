"""A booster that was trained on one target gives (N,), whatever shape its labels had; the table's column is (N, 1).

With several classes it gives one number for each, and what is held against the one-hot rows fits.
"""

import numpy as np
import pandas as pd
import xgboost as xgb

rng = np.random.default_rng(0)
soil = pd.DataFrame(rng.uniform(size=(150, 4)), columns=["clay", "sand", "silt", "water"])
crop = pd.DataFrame({"crop": soil.clay * 3 + soil.water})
kind = rng.integers(0, 3, 150)

learned = xgb.train({"eta": 0.3, "objective": "reg:squarederror"}, xgb.DMatrix(soil, label=crop), num_boost_round=20)
told = learned.predict(xgb.DMatrix(soil))
print(np.mean(np.abs(crop.values - told)))  # expect: TL302
print(np.mean(np.abs(crop["crop"].values - told)))

sorter = xgb.train({"objective": "multi:softprob", "num_class": 3}, xgb.DMatrix(soil, label=kind), num_boost_round=20)
shares = sorter.predict(xgb.DMatrix(soil))
print(np.mean((np.eye(3)[kind] - shares) ** 2))


def half_of_the_square(told, rows):
    return told - rows.get_label(), np.ones_like(told)


own = xgb.train({"eta": 0.3}, xgb.DMatrix(soil, label=crop), num_boost_round=20, obj=half_of_the_square)
print(np.mean((own.predict(xgb.DMatrix(soil)) - crop.values) ** 2))  # expect: TL302
print(np.mean((own.predict(xgb.DMatrix(soil)) - crop.values[:, 0]) ** 2))
