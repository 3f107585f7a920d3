"""A layer that was made for 784 pixels is asked for an entry of 32: Keras raises there, and nothing is known of what would come out of it.

Run: ValueError, "expected axis -1 of input shape to have value 784".
"""
from keras.datasets import mnist
from keras.layers import Dense, Input
from keras.models import Model, Sequential

(X_train, _), (X_test, _) = mnist.load_data()
X_train, X_test = X_train.reshape(60000, 784) / 255, X_test.reshape(10000, 784) / 255
model = Sequential()
model.add(Dense(32, activation="relu", input_shape=(784,)))
model.add(Dense(784, activation="sigmoid"))
model.compile("adam", "binary_crossentropy")
model.fit(X_train, X_train)
entry = Input(shape=(784, 32))
encoder = Model(entry, model.layers[0](entry))
print(encoder.predict(X_test)[0].reshape(8, 4))
