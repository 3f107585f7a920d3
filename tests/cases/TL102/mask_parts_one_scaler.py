"""The same with one scaler: what it learned of the rows that the mask takes is used for those that it leaves."""

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

flights = pd.read_csv("flights.csv")
drawn = np.random.rand(len(flights)) < 0.75
known, held_back = flights[drawn], flights[~drawn]
features = ["distance", "delay"]
scaler = StandardScaler()
model = LogisticRegression().fit(scaler.fit_transform(known[features]), known["late"])
score = model.score(scaler.transform(held_back[features]), held_back["late"])
