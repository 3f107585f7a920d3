"""Test part first by name and used so throughout: only the sizes are unusual. Running it printed: True."""
from sklearn.datasets import make_classification
from sklearn.model_selection import train_test_split
from sklearn.naive_bayes import GaussianNB

X, y = make_classification(n_samples=120, random_state=0)
X_test, X_train, y_test, y_train = train_test_split(X, y, test_size=0.3, random_state=0)
bayes = GaussianNB()
bayes.fit(X_train, y_train)
print(bayes.score(X_test, y_test) > 0.5)
