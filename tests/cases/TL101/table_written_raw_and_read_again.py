"""The twin: the test rows are written as they were measured. Run, the score was 0.53: each row was nearest to whichever rows lay at the edge."""
import numpy as np
import pandas as pd
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import StandardScaler

rng = np.random.default_rng(0)
rows = pd.DataFrame({"weight": rng.normal(3000, 40, 400), "length": rng.normal(3, 0.1, 400)})
kinds = (rows["length"] > 3).astype(int)
rows.loc[kinds == 1, "length"] += 1
X_train, X_test, y_train, y_test = rows[:300], rows[300:], kinds[:300], kinds[300:]
scaler = StandardScaler()
X_train = scaler.fit_transform(X_train)
X_test.to_csv("test.csv", index=False)

model = KNeighborsClassifier().fit(X_train, y_train)
X_new = pd.read_csv("test.csv").to_numpy()
print(f"{model.score(X_new, y_test):.2f}")  # expect: TL101
