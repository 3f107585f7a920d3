"""Mean and deviation are those of the whole series, the last part of which is predicted. Running it printed: True."""
import numpy as np
from sklearn.linear_model import Ridge

rng = np.random.default_rng(3)
days = np.cumsum(rng.normal(size=(200, 4)), axis=0)
sales = days[:, 0] + rng.normal(size=200)
days = (days - days.mean(axis=0)) / days.std(axis=0)  # expect: TL105
model = Ridge().fit(days[:150], sales[:150])
print(model.score(days[150:], sales[150:]) < 1)
