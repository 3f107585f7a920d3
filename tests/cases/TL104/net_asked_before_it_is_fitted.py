"""Running it raised NotInitializedError: This NeuralNetClassifier instance is not initialized yet."""
import numpy as np
from skorch import NeuralNetClassifier
from torch import nn

rows = np.ones((4, 3), dtype=np.float32)
net = NeuralNetClassifier(nn.Linear, module__in_features=3, module__out_features=2, criterion=nn.CrossEntropyLoss)
print(net.predict(rows))  # expect: TL104
