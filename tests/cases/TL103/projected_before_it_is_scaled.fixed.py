"""Training scales and then projects; the rows that are scored are projected first. Running it printed 0.36; the twin prints 1.0.
"""
from sklearn.datasets import load_wine
from sklearn.decomposition import PCA
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler

X, y = load_wine(return_X_y=True)
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
scaler = StandardScaler().fit(X_train)
scaled = scaler.transform(X_train)
pca = PCA(13).fit(scaled)
model = LogisticRegression(max_iter=2000).fit(pca.transform(scaled), y_train)
turned = pca.transform(scaler.transform(X_test))
print(model.score(turned, y_test))
