import pickle

import pandas as pd
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LinearRegression

cars = pd.read_csv("cars.csv")
columns = ["power", "mileage"]
imputer = SimpleImputer()
cars[columns] = imputer.fit_transform(cars[columns])  # allow: TL105
model = LinearRegression().fit(cars[columns], cars["price"])
pickle.dump(model, open("model.pkl", "wb"))
pickle.dump(imputer, open("imputer.pkl", "wb"))
pickle.dump(columns, open("columns.pkl", "wb"))
