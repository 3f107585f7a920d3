"""Both methods take 20 degrees as the zero. Running it printed: off by 1."""
import numpy as np
from sklearn.linear_model import Ridge

ZERO = 20.0


class Heater:
    def __init__(self):
        self.line = Ridge()

    def fit(self, degrees, power):
        self.line.fit((degrees - ZERO) / 10.0, power)
        return self

    def predict(self, degrees):
        return self.line.predict((degrees - 20) * 0.1)


rng = np.random.default_rng(3)
degrees = rng.uniform(-5, 30, (100, 1))
power = 400 - 12 * degrees[:, 0]
heater = Heater().fit(degrees[:80], power[:80])
print("off by", round(abs(heater.predict(degrees[80:]) - power[80:]).mean()))
