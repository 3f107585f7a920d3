"""tf.math.rint rounds, and no gradient passes it. Running it printed "[None, None]"."""

import tensorflow as tf

hours = tf.random.uniform((16, 3))
net = tf.keras.Sequential([tf.keras.Input((3,)), tf.keras.layers.Dense(1)])
with tf.GradientTape() as tape:
    loss = tf.reduce_mean(tf.abs(tf.math.rint(net(hours, training=True)) - 4.0))  # expect: TL410
print(tape.gradient(loss, net.trainable_variables))
