"""A new column is made with a new scaler in the training rows, and with another new one in the test rows.

Running it printed "share right 0.3"; with one scaler, "share right 1.0".
"""

import numpy as np
import pandas as pd
from sklearn.ensemble import RandomForestClassifier
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


def prepare(data, share):
    features = data.drop(columns="fraud")
    return train_test_split(features, data["fraud"], test_size=share, random_state=0, shuffle=False)


rng = np.random.default_rng(2)
amount = np.sort(rng.exponential(80, 500))
data = pd.DataFrame({"amount": amount, "hour": rng.integers(0, 24, 500), "fraud": (amount > 40).astype(int)})

data_train, data_test, y_train, y_test = prepare(data, 0.3)
data_train, data_test = data_train.copy(), data_test.copy()
data_train["scaled"] = StandardScaler().fit_transform(data_train["amount"].to_numpy().reshape(-1, 1))
data_test["scaled"] = StandardScaler().fit_transform(data_test["amount"].to_numpy().reshape(-1, 1))  # expect: TL102
data_train = data_train.drop(columns="amount")
data_test = data_test.drop(columns="amount")

forest = RandomForestClassifier(n_estimators=20, random_state=0).fit(data_train, y_train)
print("share right", (forest.predict(data_test) == y_test).mean().round(1))

# before: prints share right 0.3
# after: prints share right 1.0
