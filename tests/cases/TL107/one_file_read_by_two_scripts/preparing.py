"""Both scripts fill the gaps of one table with its own mean, before it is split: the training part and the test part get the same number."""
from pathlib import Path

import pandas as pd
from sklearn.model_selection import train_test_split


def prepared():
    folder = Path(__file__).resolve().parent
    table = pd.read_csv(folder / "data" / "diabetes.csv")
    table["glucose"] = table["glucose"].fillna(table["glucose"].mean())  # expect: TL105
    return train_test_split(table.drop(columns="outcome"), table["outcome"], random_state=0)
