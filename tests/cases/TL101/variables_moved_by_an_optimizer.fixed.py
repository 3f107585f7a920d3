"""Variables of TensorFlow and a tape make the network; the later days are not scaled. Run: mean error 77, for a goal near 1."""

import numpy as np
import tensorflow as tf

days = np.loadtxt("measured.txt").astype("float32")
inputs, goal = days[:150, :4], days[:150, 4:]
low, high = inputs.min(axis=0), inputs.max(axis=0)
inputs = (inputs - low) / (high - low)
slope, start = tf.Variable(tf.zeros((4, 1))), tf.Variable(tf.zeros((1,)))
optimizer = tf.keras.optimizers.Adam(0.05)


def answer(rows):
    return rows @ slope + start


for turn in range(100):
    with tf.GradientTape() as tape:
        loss = tf.reduce_mean(tf.abs(answer(inputs) - goal))
    optimizer.apply_gradients(zip(tape.gradient(loss, [slope, start]), [slope, start]))
print(tf.reduce_mean(tf.abs(answer((days[150:, :4] - low) / (high - low)) - days[150:, 4:])).numpy())
