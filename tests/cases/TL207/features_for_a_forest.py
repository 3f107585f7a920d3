"""A forest learns of what random convolutions give, and is asked through the same ones: random features."""
import numpy as np
from keras.layers import Conv2D, Flatten
from keras.models import Sequential
from sklearn.ensemble import RandomForestClassifier

x_train, y_train, x_test = np.load("x.npy"), np.load("y.npy"), np.load("new.npy")
extractor = Sequential([Conv2D(32, 3, activation="sigmoid", input_shape=(28, 28, 1)), Flatten()])
forest = RandomForestClassifier(n_estimators=50)
forest.fit(extractor.predict(x_train), y_train)
found = extractor.predict(x_test)
print(found.shape, forest.predict(found))
np.save("features.npy", found)
