"""Three inputs are unpacked as if all training parts came first: the weights are test rows, and the goal of the fit is weights.

Running it printed "the goal: [0.01, 0.06, 0.07]".
"""
import numpy as np
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

rng = np.random.default_rng(0)
X, weight, goal = rng.normal(size=(60, 3)), np.sort(rng.random(60)), np.arange(60)
X_train, weight_train, goal_train, X_test, weight_test, goal_test = train_test_split(X, weight, goal, test_size=0.5, random_state=0)  # expect: TL309
# says: give the names in its order: `X_train`, `X_test`,
model = LinearRegression().fit(X_train, goal_train)
print("the goal:", np.sort(goal_train)[:3].round(2).tolist())
