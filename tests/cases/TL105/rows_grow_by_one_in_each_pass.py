"""A model is trained anew for each day, of all days before it, whose scale was learned of the days to come as well: one fit of a scaler above the loop
does not do. Running it printed: 20.
"""
import numpy as np
from sklearn.linear_model import Ridge
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
days, sales = rng.normal(size=(200, 4)), rng.normal(size=200)
scaler = StandardScaler()
days = scaler.fit_transform(days)  # expect: TL105  # unrepaired
errors = []
for day in range(100, 120):
    model = Ridge().fit(days[:day], sales[:day])
    errors.append(1 - model.score(days[day:], sales[day:]))
print(len(errors))
