"""recall_score takes the true labels first; given the predictions first it returns the precision. Running it printed "0.79"."""

from sklearn.datasets import make_classification
from sklearn.metrics import recall_score
from sklearn.model_selection import train_test_split
from sklearn.tree import DecisionTreeClassifier

X, y = make_classification(n_samples=600, weights=[0.8], flip_y=0.15, random_state=1)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=1)
tree = DecisionTreeClassifier(max_depth=3, random_state=0).fit(X_train, y_train)
guesses = tree.predict(X_test)
recall = recall_score(guesses, y_test)  # expect: TL404
#        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# says: gets the target `y_test` as its prediction
print(round(recall, 2))

# before: prints 0.79
# after: prints 0.56
