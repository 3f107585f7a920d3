"""Missing ages are filled with the median of their class, taken of all rows ahead of the split. Running it printed 0.86."""
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split


def load():
    rng = np.random.default_rng(1)
    people = pd.DataFrame({"cabin": rng.integers(1, 4, 200), "age": rng.normal(35, 12, 200)})
    people["saved"] = (people["cabin"] + rng.normal(0, 1, 200) < 2).astype(int)
    people.loc[::8, "age"] = np.nan
    people["age"] = people["age"].fillna(people.groupby("cabin")["age"].transform("median"))  # expect: TL105
    return people


people = load()
x_train, x_test, y_train, y_test = train_test_split(people[["cabin", "age"]], people["saved"], random_state=1)
print(round(LogisticRegression().fit(x_train, y_train).score(x_test, y_test), 2))
