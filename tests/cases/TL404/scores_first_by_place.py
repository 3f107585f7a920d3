"""A current release takes the labels first and does not complain (run). By place alone it might be a program of the first releases, which took them last."""

import tensorflow as tf

dense = tf.keras.layers.Dense(1)
rows, labels = tf.random.normal((8, 4)), tf.cast(tf.random.uniform((8, 1)) > 0.5, "float32")
with tf.GradientTape() as tape:
    logits = dense(rows)
    loss = tf.reduce_mean(tf.nn.sigmoid_cross_entropy_with_logits(logits, labels))  # missed: TL404 the order by place changed with release 1.0
print(tape.gradient(loss, dense.trainable_variables)[0].shape)
