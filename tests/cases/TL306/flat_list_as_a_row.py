"""A flat list of numbers is no row for an estimator; in brackets it is one."""

from sklearn.datasets import load_iris
from sklearn.linear_model import LogisticRegression

flowers, kinds = load_iris(return_X_y=True)
model = LogisticRegression(max_iter=500).fit(flowers, kinds)
flower = [5.1, 3.5, 1.4, 0.2]
answer = model.predict(flower)  # expect: TL306
#                      ^^^^^^
# says: give it as `[flower]`

# before: ValueError: Expected 2D array, got 1D array instead
# after: answer.shape == (1,)
