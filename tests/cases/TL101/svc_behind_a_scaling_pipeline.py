"""The SVM sits behind the scaler in one pipeline: fit() and score() both take raw rows, and both scale them.

Running it printed "accuracy 0.98".
"""
from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

X, y = load_wine(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=5)

svm = make_pipeline(StandardScaler(), SVC(C=2.0))
svm.fit(X_train, y_train)
print("accuracy", round(svm.score(X_test, y_test), 2))  # reveal svm: which prepares its input itself: scale
