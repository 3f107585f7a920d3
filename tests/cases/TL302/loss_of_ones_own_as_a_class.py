"""A loss that is a class gets the labels as they are (3.13: (None,) and (None, 1)). Twin of loss_of_ones_own_as_a_function."""

import keras
import numpy as np
import tensorflow as tf
from keras.layers import Dense, Input
from keras.models import Sequential


class RootMeanSquare(keras.losses.Loss):
    def call(self, y_true, y_pred):
        return tf.math.sqrt(tf.math.reduce_mean((y_true - y_pred) ** 2))  # expect: TL302


model = Sequential([Input((3,)), Dense(8, activation="relu"), Dense(1)])
model.compile(optimizer="adam", loss=RootMeanSquare())
model.fit(np.random.normal(size=(80, 3)), np.random.normal(size=80))
