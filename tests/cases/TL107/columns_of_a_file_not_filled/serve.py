"""The imputer that filled the training data lies in a file, and this script does not load it. Run after train.py: ValueError, the input contains NaN."""
import pickle

import pandas as pd

model = pickle.load(open("model.pkl", "rb"))
cars = pd.read_csv("new_cars.csv")
print(model.predict(cars[["power", "mileage"]]))  # expect: TL107
