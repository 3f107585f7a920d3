"""The twin: nothing in view is done with either part, so both are there for whoever imports them, and the test pictures are on another scale."""

from tensorflow.keras.datasets import cifar10

(x_train, y_train), (x_test, y_test) = cifar10.load_data()  # expect: TL101
#                    ^^^^^^
x_train = x_train / 255
