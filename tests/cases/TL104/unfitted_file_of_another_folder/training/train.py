"""Fits a vote and dumps it above this folder; one of its parts, of which only a copy was fitted, is dumped into this folder. Started in its own folder."""
import os

import joblib
import numpy as np
from sklearn.ensemble import VotingRegressor
from sklearn.linear_model import Ridge

rng = np.random.default_rng(0)
tanks = rng.normal(size=(90, 2))
ridge = Ridge()
vote = VotingRegressor([("ridge", ridge)]).fit(tanks, tanks.sum(axis=1))
os.makedirs("../kept", exist_ok=True)
joblib.dump(vote, "../kept/vote.joblib")
joblib.dump(ridge, "ridge.joblib")
