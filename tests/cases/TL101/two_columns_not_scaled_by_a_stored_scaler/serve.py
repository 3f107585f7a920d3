import joblib
import pandas as pd

model = joblib.load("trees.pkl")
print(model.predict(pd.read_csv("new.csv")))  # expect: TL101
