"""Both parts are scored, each with its own labels. Running it printed: True | True."""
import numpy as np
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

rng = np.random.default_rng(0)
hours = rng.uniform(0, 9, (80, 1))
marks = 5 * hours[:, 0] + rng.normal(0, 1, 80)
hours_train, hours_test, marks_train, marks_test = train_test_split(hours, marks, random_state=0)
line = LinearRegression().fit(hours_train, marks_train)
for part, labels in ((hours_train, marks_train), (hours_test, marks_test)):
    print(mean_absolute_error(labels, line.predict(part)) < 2)
