"""Mean and deviation are those of the part that the model learns from. Running it printed: True."""
import numpy as np
from sklearn.linear_model import Ridge

rng = np.random.default_rng(3)
days = np.cumsum(rng.normal(size=(200, 4)), axis=0)
sales = days[:, 0] + rng.normal(size=200)
past, coming = days[:150], days[150:]
mean, std = past.mean(axis=0), past.std(axis=0)
model = Ridge().fit((past - mean) / std, sales[:150])
print(model.score((coming - mean) / std, sales[150:]) < 1)
