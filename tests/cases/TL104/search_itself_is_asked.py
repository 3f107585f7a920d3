"""The search is asked, and hands on to its best fitted copy. Running it printed: True."""
import numpy as np
from sklearn.linear_model import Ridge
from sklearn.model_selection import GridSearchCV, train_test_split

rng = np.random.default_rng(4)
dose, reply = rng.normal(size=(80, 2)), rng.normal(size=80)
dose_train, dose_test, reply_train, reply_test = train_test_split(dose, reply, random_state=0)
ridge = Ridge()
search = GridSearchCV(estimator=ridge, param_grid={"alpha": [0.1, 1.0]}, cv=3)
search.fit(dose_train, reply_train)
print(search.score(dose_test, reply_test) < 1)
