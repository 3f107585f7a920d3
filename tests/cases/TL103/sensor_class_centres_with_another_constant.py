"""fit() takes 20 degrees as the zero, predict() 25. Running it printed: off by 59."""
import numpy as np
from sklearn.linear_model import Ridge


class Heater:
    def __init__(self):
        self.line = Ridge()

    def fit(self, degrees, power):
        self.line.fit((degrees - 20.0) / 10.0, power)
        return self

    def predict(self, degrees):
        shifted = (degrees - 25.0) / 10.0  # expect: TL103
        return self.line.predict(shifted)


rng = np.random.default_rng(3)
degrees = rng.uniform(-5, 30, (100, 1))
power = 400 - 12 * degrees[:, 0]
heater = Heater().fit(degrees[:80], power[:80])
print("off by", round(abs(heater.predict(degrees[80:]) - power[80:]).mean()))

# before: prints off by 59
# after: prints off by 1
