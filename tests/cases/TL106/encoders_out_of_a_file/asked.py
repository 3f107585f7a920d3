import json
import os
import pickle

import pandas as pd

with open("fields.pkl", "rb") as file:
    kept = pickle.load(file)
model, encoders = kept["model"], kept["encoders"]


def asked(form):
    row = {}
    for name in kept["names"]:
        told = form.get(name)
        code = encoders[name].transform([told])[0]
        row[name] = code
    return model.predict(pd.DataFrame([row]))


print(asked(json.loads(os.environ.get("FORM", '{"soil": "sand", "slope": "flat"}'))))
