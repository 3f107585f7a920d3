"""How many rows are for training is said in a branch; above it there is no such number yet. Running it printed: True."""
import numpy as np
from sklearn.linear_model import Ridge
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
soils, yields = rng.normal(size=(100, 4)), rng.normal(size=100)
scaler = StandardScaler()
soils = scaler.fit_transform(soils)  # expect: TL105  # unrepaired
if len(yields) > 10:
    known = 80
    few = soils[:known]
    model = Ridge().fit(few, yields[:known])
    print(model.score(soils[known:], yields[known:]) < 1)
