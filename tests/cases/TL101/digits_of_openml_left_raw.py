"""Digits that OpenML hands out with values up to 255: the first sixty thousand are scaled, the rest are asked about raw. Not run: the digits are downloaded."""

from sklearn.datasets import fetch_openml
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

digits = fetch_openml("mnist_784", version=1, as_frame=False)
pictures, names = digits["data"], digits["target"]  # reveal: (70000,)
train_pictures, test_pictures = pictures[:60000], pictures[60000:]
scaler = StandardScaler().fit(train_pictures)
model = LogisticRegression().fit(scaler.transform(train_pictures), names[:60000])
print(model.score(test_pictures, names[60000:]))  # expect: TL101
