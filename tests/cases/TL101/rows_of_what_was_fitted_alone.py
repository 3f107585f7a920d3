"""A look-alike of `rows_handed_to_any_model`: what is fitted gets no labels, so it may be whatever scales rows itself, or finds groups in them."""

import pandas as pd
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler


def judge(thing):
    table = pd.read_csv("flowers.csv")
    rows, others = train_test_split(table.drop(columns="kind"))
    scaled = StandardScaler().fit_transform(rows)
    thing.fit(scaled)
    print(thing.predict(others))
