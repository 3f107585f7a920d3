"""Fits a vote and dumps it; one of its parts, of which only a copy was fitted, is dumped beside it."""
import joblib
import numpy as np
from sklearn.ensemble import VotingRegressor
from sklearn.linear_model import Ridge

rng = np.random.default_rng(0)
tanks = rng.normal(size=(90, 2))
ridge = Ridge()
vote = VotingRegressor([("ridge", ridge)]).fit(tanks, tanks.sum(axis=1))
joblib.dump(vote, "vote.joblib")
joblib.dump(ridge, "ridge.joblib")
