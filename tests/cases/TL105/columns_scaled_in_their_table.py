"""Some columns of the table are scaled in place, then the table is split. Running it printed: True."""

import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler

rng = np.random.default_rng(2)
loans = pd.DataFrame({"sum": rng.gamma(2, 900, 200), "months": rng.integers(6, 60, 200) * 1.0, "repaid": rng.integers(0, 2, 200)})
numbers = ["sum", "months"]
scaler = MinMaxScaler()
loans[numbers] = scaler.fit_transform(loans[numbers])  # from 0 to 1  # expect: TL105
train, test = train_test_split(
    loans,
    random_state=0,
)
model = LogisticRegression().fit(train[numbers], train["repaid"])
print(model.score(test[numbers], test["repaid"]) < 1)

# before: scaler.n_samples_seen_ == 200
# after: scaler.n_samples_seen_ == 150
# both: loans.shape == (200, 3)
