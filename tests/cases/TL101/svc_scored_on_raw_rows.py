"""The SVM learns from standardised rows and is scored on raw ones.

Running it printed "accuracy 0.33"; with the test rows transformed, "accuracy 0.98".
"""
from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

X, y = load_wine(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, test_size=0.3, random_state=5)

scaler = StandardScaler()
svm = SVC(C=2.0)
svm.fit(scaler.fit_transform(X_train), y_train)
print("accuracy", round(svm.score(X_test, y_test), 2))  # expect: TL101  # reveal svm: its input is as it came
#                                 ^^^^^^
# says: unscaled
