"""Gaps of each table are filled with its own mean, along an axis that is said by a name. Running it printed: (50,)."""
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression

rng = np.random.default_rng(0)
pd.DataFrame(rng.normal(size=(200, 2)), columns=["acid", "sugar"]).where(rng.random((200, 2)) < 0.9).assign(good=rng.integers(0, 2, 200)).to_csv(
    "train.csv", index=False
)
pd.DataFrame(rng.normal(size=(50, 2)), columns=["acid", "sugar"]).where(rng.random((50, 2)) < 0.9).to_csv("test.csv", index=False)
train, test = pd.read_csv("train.csv"), pd.read_csv("test.csv")
rows = 0
good = train.pop("good")
train = train.fillna(train.mean(rows))
test = test.fillna(test.mean(rows))  # expect: TL107
print(LogisticRegression().fit(train, good).predict(test).shape)
