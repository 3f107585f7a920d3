"""Keras puts the axis on that a vector lacks, so there is an answer for each row, also where the vector stands in a list of one (ran with 3.13)."""
import numpy as np
from keras.layers import Dense, Input
from keras.models import Sequential
from sklearn.metrics import r2_score
from sklearn.model_selection import train_test_split

x, y = np.arange(100.0), np.arange(100.0) + 1
x_train, x_test, y_train, y_test = train_test_split(x, y, train_size=0.7)
model = Sequential([Input((1,)), Dense(5), Dense(1)])
model.compile(loss="mse", optimizer="adam")
model.fit(x_train, y_train, epochs=10)
print(r2_score(y_test, model.predict([x_test])), r2_score(y_test, model.predict(x_test)))
