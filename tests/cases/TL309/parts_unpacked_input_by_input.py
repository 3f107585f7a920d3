"""train_test_split gives both parts of the first input first; the names take them as features and labels. Running it ended in ValueError: y should be a 1d array, got an array of shape (36, 20) instead.

# raises: ValueError
"""
from sklearn.datasets import make_classification
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import GaussianNB

X, y = make_classification(n_samples=120, random_state=0)
X_train, y_train, X_test, y_test = train_test_split(X, y, test_size=0.3, random_state=0)  # expect: TL309
bayes = GaussianNB()
bayes.fit(X_train, y_train)
print(bayes.score(X_test, y_test))

# before: ValueError: y should be a 1d array, got an array of shape (36, 20) instead.
# after: prints 1.0
