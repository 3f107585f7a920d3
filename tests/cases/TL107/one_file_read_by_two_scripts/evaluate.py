import joblib
from preparing import prepared
from sklearn.metrics import accuracy_score

x_train, x_test, y_train, y_test = prepared()
print(accuracy_score(y_test, joblib.load("forest.pkl").predict(x_test)))
