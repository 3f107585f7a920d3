"""`sklearn.cross_validation` is where the split lived until 0.20: the scaler learns ahead of it all the same. (Not run: the module is gone.)"""
import pandas as pd
from sklearn.cross_validation import train_test_split
from sklearn.ensemble.forest import RandomForestClassifier
from sklearn.metrics import classification_report
from sklearn.preprocessing import StandardScaler

table = pd.read_csv("wine.csv")
X = StandardScaler().fit_transform(table.drop("quality", axis=1))  # expect: TL105
X_train, X_test, y_train, y_test = train_test_split(X, table["quality"])
model = RandomForestClassifier().fit(X_train, y_train)
print(classification_report(model.predict(X_test), y_test))  # expect: TL404
