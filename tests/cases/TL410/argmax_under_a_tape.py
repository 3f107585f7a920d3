"""tf.argmax stands before the loss under a tape. Running it ended in: No gradients provided for any variable."""

import numpy as np
import tensorflow as tf

model = tf.keras.Sequential([tf.keras.layers.Input((8,)), tf.keras.layers.Dense(16, activation="relu"), tf.keras.layers.Dense(4)])
optimizer = tf.keras.optimizers.Adam()
x = np.random.rand(64, 8).astype("float32")
y = np.random.randint(0, 4, 64)
for step in range(2):
    with tf.GradientTape() as tape:
        logits = model(x, training=True)
        predicted = tf.cast(tf.argmax(logits, axis=1), tf.float32)
        loss = tf.reduce_mean(tf.abs(predicted - tf.cast(y, tf.float32)))  # expect: TL410
    grads = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(grads, model.trainable_variables))
