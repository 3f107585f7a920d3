"""Each step of a row gets an answer of its own, and the metric takes no three axes. Twin of column_that_keras_takes_in; 1.7 says "multiclass-multioutput" or "Found array with dim 3"."""
import numpy as np
from keras.layers import Dense, Input
from keras.models import Sequential
from sklearn.metrics import r2_score
from sklearn.model_selection import train_test_split

x, y = np.random.normal(size=(100, 5, 2)), np.arange(100.0) + 1
x_train, x_test, y_train, y_test = train_test_split(x, y, train_size=0.7)
model = Sequential([Input((5, 2)), Dense(5), Dense(1)])
model.compile(loss="mse", optimizer="adam")
model.fit(x_train, y_train, epochs=10)  # allow: TL301 TL302
print(r2_score(y_test, model.predict(x_test)))  # expect: TL301
