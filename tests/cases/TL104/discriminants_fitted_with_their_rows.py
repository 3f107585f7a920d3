"""A discriminant analysis learns in `fit_transform` as in `fit`, and tells the classes afterwards. Ran: it prints a score."""

from sklearn.datasets import load_wine
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis
from sklearn.model_selection import train_test_split

X, y = load_wine(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=3)
for count in (1, 2):
    analysis = LinearDiscriminantAnalysis(n_components=count)
    axes = analysis.fit_transform(X_train, y_train)
    print(axes.shape, (analysis.predict(X_test) == y_test).mean())
