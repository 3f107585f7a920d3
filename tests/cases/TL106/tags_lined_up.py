"""The tags of the new rows are lined up with the columns of the training rows."""
import pandas as pd
from sklearn.linear_model import LogisticRegression

train = pd.DataFrame({"tags": ["a|b", "b|c", "a", "c"], "y": [0, 1, 0, 1]})
new = pd.DataFrame({"tags": ["b|d", "a|c"]})
X = train["tags"].str.get_dummies()
X_new = new["tags"].str.get_dummies().reindex(columns=X.columns, fill_value=0)
model = LogisticRegression().fit(X.to_numpy(), train["y"])
print(model.predict(X_new.to_numpy()))
