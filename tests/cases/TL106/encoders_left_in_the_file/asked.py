import json
import os
import pickle

import pandas as pd

with open("fields.pkl", "rb") as file:
    kept = pickle.load(file)
model = kept["model"]


def asked(form):
    row = {}
    for name in kept["names"]:
        told = form.get(name)
        row[name] = told
    return model.predict(pd.DataFrame([row]))  # expect: TL106


print(asked(json.loads(os.environ.get("FORM", '{"soil": "sand", "slope": "flat"}'))))
