"""`border_mode` is of Keras 1, where the second and third number are rows and columns and channels came first: the sizes of today do not hold."""
import numpy as np
from keras.datasets import mnist
from keras.layers import Activation, Convolution2D, Dense, Reshape, UpSampling2D
from keras.models import Sequential

generator = Sequential()
generator.add(Dense(128 * 7 * 7, input_dim=100))
generator.add(Reshape((128, 7, 7)))
generator.add(UpSampling2D(size=(2, 2)))
generator.add(Convolution2D(64, 5, 5, border_mode="same"))
generator.add(UpSampling2D(size=(2, 2)))
generator.add(Convolution2D(1, 5, 5, border_mode="same"))
generator.add(Activation("tanh"))
generator.compile(loss="binary_crossentropy", optimizer="sgd")

(x_train, _), _ = mnist.load_data()
x_train = x_train.reshape(len(x_train), 1, 28, 28)
generated = generator.predict(np.random.uniform(-1, 1, (32, 100)))
batch = np.concatenate((x_train[:32], generated))
print(batch.shape)
