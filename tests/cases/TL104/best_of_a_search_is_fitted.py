"""What a search has found is fitted; a new estimator with its settings is not. The twin raises NotFittedError."""
import pandas as pd
from sklearn.linear_model import Ridge
from sklearn.model_selection import GridSearchCV

rows = pd.read_csv("rows.csv")
search = GridSearchCV(Ridge(), {"alpha": [0.1, 1.0]}).fit(rows[["a", "b"]], rows["c"])
best = search.best_estimator_
print(best.predict(rows[["a", "b"]])[:3])
again = Ridge(**search.best_params_)
print(again.predict(rows[["a", "b"]])[:3])  # expect: TL104
