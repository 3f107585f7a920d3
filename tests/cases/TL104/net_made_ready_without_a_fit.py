"""`initialize()` gives the net its weights, random ones, and it answers. Running it printed "(4,)"."""
import numpy as np
from skorch import NeuralNetClassifier
from torch import nn

rows = np.ones((4, 3), dtype=np.float32)
net = NeuralNetClassifier(nn.Linear, module__in_features=3, module__out_features=2, criterion=nn.CrossEntropyLoss)
net.initialize()
print(net.predict(rows).shape)
