"""The support vector machine was fitted inside of a pipeline that scales, and is asked by itself about raw rows.
Running it printed "pipeline 0.965" and "svm alone 0.371".
"""
from sklearn.datasets import load_breast_cancer
from sklearn.model_selection import train_test_split
from sklearn.pipeline import Pipeline
from sklearn.preprocessing import StandardScaler
from sklearn.svm import SVC

X, y = load_breast_cancer(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
pipe = Pipeline([("scale", StandardScaler()), ("svm", SVC())])
pipe.fit(X_train, y_train)
print("pipeline", pipe.score(X_test, y_test))
print("svm alone", pipe.named_steps["svm"].score(X_test, y_test))  # expect: TL101

# before: prints svm alone 0.3706
# after: prints svm alone 0.9650
