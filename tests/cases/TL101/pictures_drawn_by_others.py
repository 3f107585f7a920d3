"""The training pictures are scaled and handed to a painter that is not in view; nobody asks for the test pictures. Not run: the data is a download."""

from keras.datasets import cifar10

from painting import whiten

(X_train, y_train), (X_test, y_test) = cifar10.load_data()
X_train = X_train.astype("float32")
X_train /= 255.0
whiten(X_train)
