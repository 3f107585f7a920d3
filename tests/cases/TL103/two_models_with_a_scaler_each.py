"""Each model has a scaler of its own and keeps to it. Running it printed: right: 1.0 1.0."""
import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import MinMaxScaler, RobustScaler

rng = np.random.default_rng(1)
sizes = rng.normal([50.0, 900.0], [9.0, 200.0], (240, 2))
kind = (sizes[:, 0] + sizes[:, 1] / 30 > 80).astype(int)
sizes_train, sizes_test, kind_train, kind_test = train_test_split(sizes, kind, random_state=0)
robust = RobustScaler().fit(sizes_train)
span = MinMaxScaler().fit(sizes_train)
near = KNeighborsClassifier().fit(robust.transform(sizes_train), kind_train)
line = LogisticRegression().fit(span.transform(sizes_train), kind_train)
print("right:", round(near.score(robust.transform(sizes_test), kind_test), 1), round(line.score(span.transform(sizes_test), kind_test), 1))
