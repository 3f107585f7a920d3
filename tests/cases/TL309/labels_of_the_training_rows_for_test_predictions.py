"""Predictions of the test rows are held against the training labels. Running it ended in ValueError: Found input variables with inconsistent numbers of samples: [60, 20].

# raises: ValueError
"""
import numpy as np
from sklearn.linear_model import LinearRegression
from sklearn.metrics import mean_absolute_error
from sklearn.model_selection import train_test_split

rng = np.random.default_rng(0)
hours = rng.uniform(0, 9, (80, 1))
marks = 5 * hours[:, 0] + rng.normal(0, 1, 80)
hours_train, hours_test, marks_train, marks_test = train_test_split(hours, marks, random_state=0)
line = LinearRegression().fit(hours_train, marks_train)
guessed = line.predict(hours_test)
print(mean_absolute_error(marks_train, guessed))  # expect: TL309
#                         ^^^^^^^^^^^
# says: are of different parts of the split

# before: ValueError: Found input variables with inconsistent numbers of samples: [60, 20]
# after: prints 0.899
