"""Three inputs are unpacked input by input, as the split gives them. Twin of all_training_parts_expected_first."""
import numpy as np
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split

rng = np.random.default_rng(0)
X, weight, goal = rng.normal(size=(60, 3)), np.sort(rng.random(60)), np.arange(60)
X_train, X_test, weight_train, weight_test, goal_train, goal_test = train_test_split(X, weight, goal, test_size=0.5, random_state=0)
model = LinearRegression().fit(X_train, goal_train, sample_weight=weight_train)
print(model.score(X_test, goal_test, sample_weight=weight_test) < 1)
