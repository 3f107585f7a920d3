"""r2_score(prediction, truth) is another number than r2_score(truth, prediction). Running it printed "-1.09 | 55.5 True"."""

from sklearn.datasets import load_diabetes
from sklearn.linear_model import Ridge
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score
from sklearn.model_selection import train_test_split


def fit_and_predict(X_train, y_train, X_test):
    return Ridge(alpha=0.5).fit(X_train, y_train).predict(X_test)


X, y = load_diabetes(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=0)
predicted = fit_and_predict(X_train, y_train, X_test)
print(round(r2_score(predicted, y_test), 2))  # expect: TL404
print(round(mean_squared_error(predicted, y_test) ** 0.5, 1), r2_score(y_test, predicted) < 1)

# before: prints -1.09
# after: prints 0.4
