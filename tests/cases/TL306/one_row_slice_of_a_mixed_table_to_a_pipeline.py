"""A slice of one row of the values of a table keeps both axes. Running it printed "0.3"."""

import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import MinMaxScaler

boats = pd.DataFrame({"length": [5, 9.5, 12, 7] * 8, "crew": [1, 4, 6, 2] * 8, "racing": [0, 1, 1, 0] * 8})
rows, racing = boats[["length", "crew"]].to_numpy(), boats["racing"].to_numpy()
judge = make_pipeline(MinMaxScaler(), LogisticRegression()).fit(rows, racing)


def chance(index):
    boat = rows[index : index + 1]
    return judge.predict_proba(boat)[0, 1]


print(round(chance(3), 2))
