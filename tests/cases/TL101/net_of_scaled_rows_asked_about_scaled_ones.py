"""Two skorch nets, each asked about rows as it was fitted on. Running it printed "True"."""
import numpy as np
import torch
from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from skorch import NeuralNetClassifier, NeuralNetRegressor
from torch import nn

torch.manual_seed(0)
wines, kinds = load_wine(return_X_y=True)
wines = wines.astype(np.float32)
seen, unseen, seen_kinds, unseen_kinds = train_test_split(wines, kinds, random_state=0)
scaler = StandardScaler().fit(seen)
net = NeuralNetClassifier(nn.Linear, module__in_features=13, module__out_features=3, criterion=nn.CrossEntropyLoss, lr=0.5, max_epochs=30, verbose=0)
net.fit(scaler.transform(seen), seen_kinds)
hues = NeuralNetRegressor(nn.Linear, module__in_features=12, module__out_features=1, lr=1e-7, max_epochs=2, verbose=0)
hues.fit(seen[:, :12], seen[:, 12:])
told = net.predict(scaler.transform(unseen))
off = hues.predict(unseen[:, :12]) - unseen[:, 12:]
print(bool((told == unseen_kinds).mean() > 0.9 and off.shape == (45, 1)))
