"""A skorch net is fitted on scaled rows and scored on raw ones. Running it printed "0.36"; with the scaler, "1.0"."""
import numpy as np
import torch
from sklearn.datasets import load_wine
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import StandardScaler
from skorch import NeuralNetClassifier
from torch import nn

torch.manual_seed(0)
wines, kinds = load_wine(return_X_y=True)
wines = wines.astype(np.float32)
seen, unseen, seen_kinds, unseen_kinds = train_test_split(wines, kinds, random_state=0)
scaler = StandardScaler().fit(seen)
net = NeuralNetClassifier(nn.Linear, module__in_features=13, module__out_features=3, criterion=nn.CrossEntropyLoss, lr=0.5, max_epochs=30, verbose=0)
net.fit(scaler.transform(seen), seen_kinds)
told = net.predict(unseen)  # expect: TL101
print(round(float((told == unseen_kinds).mean()), 2))
