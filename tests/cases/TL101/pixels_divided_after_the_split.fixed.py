"""The pixels are divided by 16 after the split, in the training part only; the test part keeps 0 to 16.

Running it printed "accuracy 0.11"; with the test part divided too, "accuracy 0.98".
"""
from sklearn.datasets import load_digits
from sklearn.metrics import accuracy_score
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

digits = load_digits()
pixels = digits.data
X_train, X_test, y_train, y_test = train_test_split(pixels, digits.target, random_state=8)
X_train = X_train / 16.0

svc = SVC(C=5.0, gamma=0.05)
svc.fit(X_train, y_train)
predicted = svc.predict(X_test / 16.0)
print("accuracy", round(accuracy_score(y_test, predicted), 2))
