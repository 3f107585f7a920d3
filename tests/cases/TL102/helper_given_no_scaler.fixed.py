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
fresh, _ = prepare(np.load("fresh.npy"), scaler=scaler)
print(net.predict(fresh))
