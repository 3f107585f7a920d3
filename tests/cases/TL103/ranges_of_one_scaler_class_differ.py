"""Two MinMaxScalers of the training rows, one to 0..1, one to -1..1. Running it printed: right: 0.48."""
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import MinMaxScaler

rng = np.random.default_rng(4)
doses = rng.uniform(0, 40, (200, 2))
cured = (doses.sum(axis=1) > 40).astype(int)
doses_train, doses_test, cured_train, cured_test = train_test_split(doses, cured, random_state=0)
model = LogisticRegression(C=100).fit(MinMaxScaler(feature_range=(0, 1)).fit_transform(doses_train), cured_train)
other = MinMaxScaler(feature_range=(-1, 1)).fit(doses_train)
print("right:", round(model.score(other.transform(doses_test), cured_test), 2))  # expect: TL103

# before: prints right: 0.48
# after: prints right: 1.0
