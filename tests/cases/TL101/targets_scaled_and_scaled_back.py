"""Only the prices are scaled in fit(), and predict() scales them back: the features are raw on both sides.

Running it printed "mean error above 100: False".
"""
import numpy as np
from sklearn.linear_model import Ridge
from sklearn.model_selection import train_test_split


class PriceModel:
    def __init__(self, alpha):
        self.ridge = Ridge(alpha=alpha)

    def fit(self, features, prices):
        self.price_low, self.price_high = prices.min(), prices.max()
        target = (prices - self.price_low) / (self.price_high - self.price_low)
        self.ridge.fit(features, target)  # reveal features: as it came
        return self

    def predict(self, features):
        share = self.ridge.predict(features)
        return self.price_low + share * (self.price_high - self.price_low)


rng = np.random.default_rng(0)
houses = np.column_stack([rng.uniform(40, 200, 300), rng.uniform(1, 40, 300)])
prices = 3.0 * houses[:, 0] - 2.0 * houses[:, 1] + rng.normal(0, 5, 300)
train_x, test_x, train_y, test_y = train_test_split(houses, prices, random_state=1)

model = PriceModel(alpha=0.01).fit(train_x, train_y)
error = np.abs(model.predict(test_x) - test_y).mean()
print("mean error above 100:", bool(error > 100))
