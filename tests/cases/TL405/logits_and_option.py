"""A linear layer at the end, and the loss is told so. Twin of loop_with_tape. Run: it trains."""

import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([keras.layers.Dense(8, activation="relu"), keras.layers.Dense(1)])
measure = keras.losses.BinaryCrossentropy(from_logits=True)
data = tf.random.normal((32, 6))
truth = tf.cast(data[:, :1] > 0, tf.float32)
with tf.GradientTape() as tape:
    scores = model(data, training=True)  # reveal: holds logits
    loss = measure(truth, scores)
gradients = tape.gradient(loss, model.trainable_variables)
