"""The booster is trained on scaled rows in a DMatrix, and asked about rows that are not scaled."""

import pandas as pd
import xgboost as xgb
from sklearn.preprocessing import StandardScaler

spring, autumn = pd.read_csv("spring.csv"), pd.read_csv("autumn.csv")
inputs = ["rain", "sun"]
scaler = StandardScaler()
seen = xgb.DMatrix(scaler.fit_transform(spring[inputs]), label=spring["crop"])
booster = xgb.train({"max_depth": 4}, seen, num_boost_round=40)
print(booster.predict(xgb.DMatrix(scaler.transform(autumn[inputs]))))
asked = xgb.DMatrix(autumn[inputs].values)
print(booster.predict(asked))  # expect: TL101
