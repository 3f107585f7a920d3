"""A helper prints two metrics of what it is given; one of its calls mixes the parts. Run: the lengths differ, and it raises."""

import numpy as np
from sklearn.metrics import mean_absolute_error, mean_squared_error
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeRegressor

rng = np.random.default_rng(0)
rows, sizes = rng.normal(size=(200, 3)), rng.normal(size=200)
rows_train, rows_test, sizes_train, sizes_test = train_test_split(rows, sizes, test_size=0.25)


def tell(name, told, true):
    print(name, mean_absolute_error(true, told))
    print(name, mean_squared_error(true, told) ** 0.5)


tree = DecisionTreeRegressor().fit(rows_train, sizes_train)
tell("training", tree.predict(rows_train), sizes_train)
tell("test", tree.predict(rows_test), sizes_train)  # expect: TL309
#                                     ^^^^^^^^^^^
# says: of `tell`
