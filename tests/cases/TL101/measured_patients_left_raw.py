"""With `scaled=False` the patients come as they were measured: scaled for training, they are asked about raw."""

from sklearn.datasets import load_diabetes
from sklearn.linear_model import SGDRegressor
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

patients, progress = load_diabetes(return_X_y=True, scaled=False)
train, test, train_progress, test_progress = train_test_split(patients, progress, random_state=0)
scaler = StandardScaler().fit(train)
model = SGDRegressor(random_state=0).fit(scaler.transform(train), train_progress)
score = model.score(test, test_progress)  # expect: TL101

# before: score < 0
# after: score > 0.3
