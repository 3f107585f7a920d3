"""Groups of all rows are printed and drawn, none reaches the model. Running it printed the table and 0.86."""
import numpy as np
import pandas as pd
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split

rng = np.random.default_rng(1)
people = pd.DataFrame({"cabin": rng.integers(1, 4, 200), "age": rng.normal(35, 12, 200)})
people["saved"] = (people["cabin"] + rng.normal(0, 1, 200) < 2).astype(int)
print(people.groupby("cabin")["saved"].mean())
print(people.groupby(["cabin", "saved"]).size().unstack())
for cabin, group in people.groupby("cabin"):
    print(cabin, len(group), group["age"].mean())
x_train, x_test, y_train, y_test = train_test_split(people[["cabin", "age"]], people["saved"], random_state=1)
print(round(LogisticRegression().fit(x_train, y_train).score(x_test, y_test), 2))
