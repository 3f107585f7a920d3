"""A row of the test part, and rows written down in the columns of the encoded table, are asked about: all are encoded as the training rows are.

Run with made-up cars: the price of the row is the one that the whole test part gives for it.
"""

import numpy as np
import pandas as pd
from sklearn.linear_model import LinearRegression
from sklearn.model_selection import train_test_split
from sklearn.preprocessing import LabelEncoder, StandardScaler

cars = pd.read_csv("cars.csv")
cars["wheel"] = LabelEncoder().fit_transform(cars["wheel"])
cars = pd.get_dummies(cars, columns=["fuel"], dtype=int)
X, y = cars.drop(columns="price"), cars["price"]
X_train, X_test, y_train, y_test = train_test_split(X, y, random_state=0)
scaler = StandardScaler()
model = LinearRegression().fit(scaler.fit_transform(X_train), y_train)
tests = np.array(scaler.transform(X_test))
print(model.predict(tests[20].reshape(1, tests.shape[1])))
written = [[110, 1, 0, 1]]
print(model.predict(scaler.transform(written)))
taken = list(X.to_numpy()[0])
print(model.predict(scaler.transform([taken])))
