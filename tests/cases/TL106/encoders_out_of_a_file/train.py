"""The encoders are stored beside the model, and each value of a question goes through its own of them. Running train.py, then asked.py, printed: [1]."""

import pickle

import pandas as pd
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import LabelEncoder

fields = pd.DataFrame({"soil": ["clay", "sand", "loam", "sand"], "slope": ["flat", "flat", "steep", "steep"], "grows": [0, 1, 0, 1]})
encoders = {}
for name in ["soil", "slope"]:
    encoder = LabelEncoder()
    fields[name] = encoder.fit_transform(fields[name])
    encoders[name] = encoder
model = KNeighborsClassifier(1).fit(fields[["soil", "slope"]], fields["grows"])
with open("fields.pkl", "wb") as file:
    pickle.dump({"model": model, "encoders": encoders, "names": ["soil", "slope"]}, file)
