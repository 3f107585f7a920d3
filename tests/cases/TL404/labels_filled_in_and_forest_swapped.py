"""The twin: here the forest's predictions stand where the true classes belong. Running it gave the recall of one order as the precision of the other."""
import numpy as np
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import precision_score

rng = np.random.default_rng(0)
rows, classes = rng.normal(size=(400, 5)), rng.integers(0, 2, 400)
forest = RandomForestClassifier(random_state=0).fit(rows[:300], classes[:300])
cls_pred = np.zeros(100, dtype=np.int64)
cls_pred[:] = forest.predict(rows[300:])
cls_true = classes[300:]
print(precision_score(cls_pred, cls_true))  # expect: TL404
