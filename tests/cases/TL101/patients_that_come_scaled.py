"""Without it they come scaled already, so that the same program may be right. Running it printed "0.4"."""

from sklearn.datasets import load_diabetes
from sklearn.linear_model import SGDRegressor
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

patients, progress = load_diabetes(return_X_y=True)
train, test, train_progress, test_progress = train_test_split(patients, progress, random_state=0)
scaler = StandardScaler(with_std=False).fit(train)
model = SGDRegressor(random_state=0).fit(scaler.transform(train), train_progress)
print(round(model.score(test, test_progress), 1))
