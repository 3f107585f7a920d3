"""Margins of a booster are one for each class, several quantiles a column each, a strict shape has columns always; and where nothing in view says what is learned,
nothing is said of the columns. A booster of squared errors gives a bare number for each row.

Running each line with XGBoost 3 printed (100, 3), (100, 3), (100, 1), (100, 3) and raised ValueError at the last.
"""
import json

import numpy as np
import xgboost as xgb

rows = np.random.default_rng(0).normal(size=(100, 5))
values = rows.sum(axis=1)
kinds = np.arange(100) % 3

of_kinds = xgb.train({"objective": "multi:softmax", "num_class": 3}, xgb.DMatrix(rows, label=kinds), 3)
print((of_kinds.predict(xgb.DMatrix(rows), output_margin=True) - np.zeros((100, 3))).shape)
of_levels = xgb.train({"objective": "reg:quantileerror", "quantile_alpha": [0.1, 0.5, 0.9]}, xgb.DMatrix(rows, label=values), 3)
print((of_levels.predict(xgb.DMatrix(rows)) @ np.eye(3)).shape)
print((of_kinds.predict(xgb.DMatrix(rows), strict_shape=True) - np.zeros((100, 1))).shape)
with open("parameters.json") as file:
    told = json.load(file)
print((xgb.train(told, xgb.DMatrix(rows, label=kinds), 3).predict(xgb.DMatrix(rows)) - np.zeros((100, 3))).shape)
plain = xgb.train({"max_depth": 3}, xgb.DMatrix(rows, label=values), 3)
print(plain.predict(xgb.DMatrix(rows)) - np.zeros((100, 3)))  # expect: TL307
