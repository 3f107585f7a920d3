"""A step that both sides use gets its flag from the caller, and the evaluation says False. Run: two evaluations agree."""

import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([keras.Input((6,)), keras.layers.Dropout(0.5), keras.layers.Dense(1)])
optimizer = keras.optimizers.SGD(0.1)


def measure(rows, prices, training):
    return tf.reduce_mean(tf.square(model(rows, training=training) - prices))


def train(rows, prices):
    with tf.GradientTape() as tape:
        loss = measure(rows, prices, training=True)
    optimizer.apply_gradients(zip(tape.gradient(loss, model.trainable_variables), model.trainable_variables))


def evaluate(rows, prices):
    return float(measure(rows, prices, training=False))


rows, prices = tf.random.normal((16, 6)), tf.zeros((16, 1))
train(rows, prices)
print(evaluate(rows, prices))
