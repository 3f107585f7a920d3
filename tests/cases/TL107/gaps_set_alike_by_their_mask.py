"""The gaps are set to -1 by their mask on both sides."""
import numpy as np
from sklearn.ensemble import RandomForestRegressor

table = np.loadtxt("rows.csv", delimiter=",")
x, y = table[:, :-1], table[:, -1]
x[np.isnan(x)] = -1
model = RandomForestRegressor(random_state=0).fit(x, y)
new = np.loadtxt("new.csv", delimiter=",")
new[np.isnan(new)] = -1
print(model.predict(new))
