"""The prediction stands first in errors that do not care for the order. Running it printed "44.43 | 55.5 True"."""

from sklearn.datasets import load_diabetes
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score
from sklearn.model_selection import train_test_split


def fit_and_predict(X_train, y_train, X_test):
    return Ridge(alpha=0.5).fit(X_train, y_train).predict(X_test)


X, y = load_diabetes(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=0)
predicted = fit_and_predict(X_train, y_train, X_test)
print(round(mean_absolute_error(predicted, y_test), 2))
print(round(mean_squared_error(predicted, y_test) ** 0.5, 1), r2_score(y_test, predicted) < 1)
