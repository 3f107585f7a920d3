"""A train_step with a squared error by hand: (n, 1) less (n,). Running it raised nothing."""

import keras
import numpy as np
import tensorflow as tf
from keras import layers


class Regressor(keras.Model):
    def __init__(self, width=16):
        super().__init__()
        self.hidden = layers.Dense(width, activation="relu")
        self.out = layers.Dense(1)

    def call(self, x):
        return self.out(self.hidden(x))

    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = tf.reduce_mean(tf.square(y_pred - y))  # expect: TL302
        gradients = tape.gradient(loss, self.trainable_variables)
        self.optimizer.apply_gradients(zip(gradients, self.trainable_variables))
        return {"loss": loss}


x = np.random.rand(200, 4).astype("float32")
y = x.sum(axis=1)
ds = tf.data.Dataset.from_tensor_slices((x, y)).batch(20)
model = Regressor()
model.compile(optimizer="adam")
model.fit(ds, epochs=2, verbose=0)
