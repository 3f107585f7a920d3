"""skorch makes tensors of the arrays as they are, and the criterion refuses integers for flags.

# raises: RuntimeError
Running it ended in: result type Float can't be cast to the desired output type Long
"""

import numpy as np
from skorch import NeuralNetBinaryClassifier
from torch import nn

rows = np.random.default_rng(0).normal(size=(64, 4)).astype(np.float32)
flags = rows[:, 0] > 0
net = NeuralNetBinaryClassifier(nn.Linear(4, 1), max_epochs=1, verbose=0)
net.fit(rows, flags.astype(np.float32))
net.fit(rows, flags.astype(np.int64))  # expect: TL408
