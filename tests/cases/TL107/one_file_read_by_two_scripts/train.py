import joblib
from preparing import prepared
from sklearn.ensemble import RandomForestClassifier

x_train, x_test, y_train, y_test = prepared()
joblib.dump(RandomForestClassifier().fit(x_train, y_train), "forest.pkl")
