"""The flag stands in the step that takes gradients. Twin of test_loop_by_hand. Run: the loss falls."""

import tensorflow as tf
from tensorflow import keras

model = keras.Sequential([keras.Input((6,)), keras.layers.Dense(16, activation="relu"), keras.layers.Dropout(0.5), keras.layers.Dense(3)])
measure = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
optimizer = keras.optimizers.SGD(0.1)


@tf.function
def train_step(batch, kinds):
    with tf.GradientTape() as tape:
        scores = model(batch, training=True)
        loss = measure(kinds, scores)
    optimizer.apply_gradients(zip(tape.gradient(loss, model.trainable_variables), model.trainable_variables))
    return loss


for _round in range(5):
    print(float(train_step(tf.random.normal((16, 6)), tf.zeros((16,), tf.int32))))
