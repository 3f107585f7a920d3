"""The twin of `root_taken_after_the_scaling`: one order for both. An absolute value may stand on either side of a division."""
import numpy as np
from sklearn.linear_model import Ridge
from sklearn.preprocessing import MaxAbsScaler, MinMaxScaler

rng = np.random.default_rng(3)
rain, harvest = rng.gamma(2.0, 30.0, (200, 2)), rng.random(200)
new_rain = rng.gamma(2.0, 30.0, (40, 2))
ranges = MinMaxScaler()
field = Ridge().fit(ranges.fit_transform(np.sqrt(rain)), harvest)
print(field.predict(ranges.transform(np.sqrt(new_rain))))

largest = MaxAbsScaler()
slope = Ridge().fit(largest.fit_transform(np.abs(rain)), harvest)
print(slope.predict(np.abs(largest.transform(new_rain))))
