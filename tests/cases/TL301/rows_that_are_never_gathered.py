"""A list of answers is scored that nothing is ever put into.

Run: ValueError, found input variables with inconsistent numbers of samples: [3, 0].
"""

import numpy as np
from sklearn import metrics

truth = np.array([0, 1, 1])
found = np.zeros((0, 2))
for number in range(len(truth)):
    print(number, truth[number])
print(metrics.accuracy_score(truth, found[:, 0]))  # expect: TL301
