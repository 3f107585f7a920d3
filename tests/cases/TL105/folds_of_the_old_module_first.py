"""The split of the old module comes first, and the scaler learns of the training part. Twin of folds_of_the_old_module."""
import pandas as pd
from sklearn.cross_validation import train_test_split
from sklearn.ensemble.forest import RandomForestClassifier
from sklearn.metrics import classification_report
from sklearn.preprocessing import StandardScaler

table = pd.read_csv("wine.csv")
X_train, X_test, y_train, y_test = train_test_split(table.drop("quality", axis=1), table["quality"])
scaler = StandardScaler().fit(X_train)
model = RandomForestClassifier().fit(scaler.transform(X_train), y_train)
print(classification_report(y_test, model.predict(scaler.transform(X_test))))
