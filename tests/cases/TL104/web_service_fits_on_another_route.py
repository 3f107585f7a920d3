"""Both functions are called by a web server that is not in view: which comes first cannot be seen. Running it printed: ."""
import numpy as np
from sklearn.linear_model import LinearRegression

model = LinearRegression()


def learn(rows, prices):
    model.fit(np.asarray(rows), np.asarray(prices))


def price(rows):
    return model.predict(np.asarray(rows)).tolist()
