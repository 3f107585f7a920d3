"""Both sides come from models: what the teacher says is the target. Running it printed "0.9"."""

import torch
import torch.nn.functional as F
from sklearn.datasets import make_blobs
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import precision_score
from sklearn.tree import DecisionTreeClassifier
from torch import nn

X, y = make_blobs(200, centers=2, cluster_std=3.0, random_state=0)
forest = RandomForestClassifier(20, random_state=0).fit(X[:100], y[:100])
tree = DecisionTreeClassifier(max_depth=2).fit(X[:100], forest.predict(X[:100]))
print(round(precision_score(forest.predict(X[100:]), tree.predict(X[100:])), 1))

torch.manual_seed(0)
rows = torch.tensor(X, dtype=torch.float32)
teacher, student = nn.Linear(2, 2), nn.Linear(2, 2)
with torch.no_grad():
    named = teacher(rows).argmax(dim=1)
loss = F.cross_entropy(student(rows), named)
loss.backward()
