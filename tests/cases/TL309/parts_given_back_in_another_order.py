"""The helper unpacks what the split gives in its order, and hands it on part by part. Twin of parts_unpacked_in_a_helper_under_short_names."""
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

houses = pd.DataFrame({"width": range(50), "height": range(50, 100), "cost": range(0, 100, 2)})


def parts_of(table, target):
    a_x, b_x, a_y, b_y = train_test_split(table.drop(columns=target), table[target], test_size=0.2, random_state=3)
    return a_x, a_y, b_x, b_y


a_x, a_y, b_x, b_y = parts_of(houses, "cost")
print(round(LinearRegression().fit(a_x, a_y).score(b_x, b_y), 2))
