"""Channels in front, and convolutions that take them last: the two kinds of pictures do not line up. Twin of layers_of_keras_1;
3.13 says "must match exactly", sizes (32, 1, 28, 28) and (32, 512, 28, 1).
"""
import numpy as np
from keras.datasets import mnist
from keras.layers import Activation, Conv2D, Dense, Reshape, UpSampling2D
from keras.models import Sequential

generator = Sequential()
generator.add(Dense(128 * 7 * 7, input_dim=100))
generator.add(Reshape((128, 7, 7)))
generator.add(UpSampling2D(size=(2, 2)))
generator.add(Conv2D(64, (5, 5), padding="same"))
generator.add(UpSampling2D(size=(2, 2)))
generator.add(Conv2D(1, (5, 5), padding="same"))
generator.add(Activation("tanh"))
generator.compile(loss="binary_crossentropy", optimizer="sgd")

(x_train, _), _ = mnist.load_data()
x_train = x_train.reshape(len(x_train), 1, 28, 28)
generated = generator.predict(np.random.uniform(-1, 1, (32, 100)))  # allow: TL207
batch = np.concatenate((x_train[:32], generated))  # expect: TL307
print(batch.shape)
