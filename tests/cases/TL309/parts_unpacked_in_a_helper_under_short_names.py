"""The middle two of what the split gives trade places, under names that do not tell what they are for.

# raises: ValueError
"""
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

houses = pd.DataFrame({"width": range(50), "height": range(50, 100), "cost": range(0, 100, 2)})


def parts_of(table, target):
    a_x, a_y, b_x, b_y = train_test_split(table.drop(columns=target), table[target], test_size=0.2, random_state=3)  # expect: TL309
    # says: give the names in its order: `a_x`, `b_x`, `a_y`, `b_y`
    return a_x, a_y, b_x, b_y


a_x, a_y, b_x, b_y = parts_of(houses, "cost")
print(LinearRegression().fit(a_x, a_y).score(b_x, b_y))
