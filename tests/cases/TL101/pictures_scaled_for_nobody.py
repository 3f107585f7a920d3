"""The training pictures are scaled, the test pictures are not; who uses them is not in view. Not run: the data is a download."""

from keras.datasets import cifar10

(X_train, y_train), (X_test, y_test) = cifar10.load_data()  # expect: TL101
X_train = X_train.astype("float32")
X_train /= 255.0
