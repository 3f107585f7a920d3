"""The validation table's features are scored against the labels of the test table. Running it printed: True."""
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split

rng = np.random.default_rng(7)
people = pd.DataFrame({"age": rng.integers(18, 80, 300), "visits": rng.poisson(3, 300), "member": rng.integers(0, 2, 300)})
train, rest = train_test_split(people, test_size=0.4, random_state=0)
valid, test = train_test_split(rest, test_size=0.5, random_state=0)
model = LogisticRegression().fit(train[["age", "visits"]], train["member"])
print(round(accuracy_score(test["member"], model.predict(valid[["age", "visits"]])), 1) <= 1)  # expect: TL309
