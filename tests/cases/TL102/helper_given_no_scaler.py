"""The same helper, and no scaler is handed to it for the new rows."""

import numpy as np
from sklearn.neural_network import MLPClassifier
from sklearn.preprocessing import StandardScaler


def prepare(rows, scaler=None):
    if not scaler:
        scaler = StandardScaler()
        scaler.fit(rows)
    return scaler.transform(rows), scaler


counts, labels = np.load("counts.npy"), np.load("labels.npy")
inputs, scaler = prepare(counts)
net = MLPClassifier().fit(inputs, labels)
fresh, _ = prepare(np.load("fresh.npy"))  # expect: TL102
print(net.predict(fresh))

# first: import numpy as np
# first: np.save("counts.npy", np.arange(40.0).reshape(20, 2)); np.save("labels.npy", np.arange(20) // 10); np.save("fresh.npy", np.full((3, 2), 39.0) + np.eye(3, 2))
# before: abs(fresh.mean()) < 1e-9
# after: fresh.mean() > 1
