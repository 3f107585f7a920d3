"""The encoder takes what its layer was made for, and its 30 numbers do not fill the picture of 32. Run: ValueError, "cannot reshape array of size 30"."""
from keras.datasets import mnist
from keras.layers import Dense, Input
from keras.models import Model, Sequential

(X_train, _), (X_test, _) = mnist.load_data()
X_train, X_test = X_train.reshape(60000, 784) / 255, X_test.reshape(10000, 784) / 255
model = Sequential()
model.add(Dense(30, activation="relu", input_shape=(784,)))
model.add(Dense(784, activation="sigmoid"))
model.compile("adam", "binary_crossentropy")
model.fit(X_train, X_train)
entry = Input(shape=(784,))
encoder = Model(entry, model.layers[0](entry))
print(encoder.predict(X_test)[0].reshape(8, 4))  # expect: TL303
