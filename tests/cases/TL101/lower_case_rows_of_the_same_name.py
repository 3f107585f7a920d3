"""x_test is the raw part, X_test the scaled one: one letter, and the model gets raw rows.

Running it printed "F1 0.0"; with X_test, "F1 1.0".
"""
from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

X, Y = load_breast_cancer(return_X_y=True)
x_train, x_test, y_train, y_test = train_test_split(X, Y, test_size=0.25, random_state=42)

sc = StandardScaler()
X_train = sc.fit_transform(x_train)
X_test = sc.transform(x_test)

clf = LogisticRegression().fit(X_train, y_train)
y_pred = clf.predict(x_test)  # expect: TL101
print("F1", round(f1_score(y_test, y_pred), 1))

# before: prints F1 0.0
# after: prints F1 1.0
