"""Both halves have one size, so nothing raises: the training labels stand beside the test features. Running it printed: True."""
import numpy as np
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeRegressor

rng = np.random.default_rng(2)
load, wear = rng.uniform(size=(100, 2)), rng.uniform(size=100)
load_train, load_test, wear_train, wear_test = train_test_split(load, wear, test_size=0.5, random_state=1)
tree = DecisionTreeRegressor(max_depth=3, random_state=0)
tree.fit(X=load_train, y=wear_train)
print(tree.score(load_test, wear_train) < 0.5)  # expect: TL309
