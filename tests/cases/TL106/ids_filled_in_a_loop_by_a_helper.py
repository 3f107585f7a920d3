"""number_of() fills a dict by the sorted names of the table that it is given; the new table has no "blue". Running it printed "sold at 12: False";
with the training table's dict, "sold at 12: True".
"""
import pandas as pd
from sklearn.neighbors import KNeighborsRegressor


def number_of(column):
    numbers = {}
    for i, name in enumerate(sorted(set(column))):
        numbers[name] = i
    return column.replace(numbers)


past = pd.DataFrame({"colour": ["blue", "green", "red", "white"], "price": [5.0, 7.0, 9.0, 12.0]})
new = pd.DataFrame({"colour": ["white", "green"]})

past["colour"] = number_of(past["colour"])
new["colour"] = number_of(new["colour"])  # expect: TL106
model = KNeighborsRegressor(1).fit(past[["colour"]], past["price"])
print("sold at 12:", bool(model.predict(new[["colour"]])[0] == 12))
