"""The tags of each part become columns of their own: the second column is `b` in one and `b` or `c` in the other.
"""
import pandas as pd
from sklearn.linear_model import LogisticRegression

train = pd.DataFrame({"tags": ["a|b", "b|c", "a", "c"], "y": [0, 1, 0, 1]})
new = pd.DataFrame({"tags": ["b|d", "a|c"]})
X = train["tags"].str.get_dummies()
X_new = new["tags"].str.get_dummies()  # expect: TL106
model = LogisticRegression().fit(X.to_numpy(), train["y"])
print(model.predict(X_new.iloc[:, :3].to_numpy()))

# before: X_new.shape == (2, 4)
# after: X_new.shape == (2, 3)
