"""A generator makes a picture of a sketch and learns it from a critic: its dropout is the chance in it, so it stays on. Ran on TensorFlow 2.21."""

import tensorflow as tf

made = tf.keras.Sequential([tf.keras.Input((4,)), tf.keras.layers.Dense(8), tf.keras.layers.Dropout(0.5), tf.keras.layers.Dense(4)])
critic = tf.keras.Sequential([tf.keras.Input((8,)), tf.keras.layers.Dense(1)])
first, second = tf.keras.optimizers.Adam(), tf.keras.optimizers.Adam()
sketches, pictures = tf.constant([[0.1, 0.2, 0.3, 0.4]]), tf.constant([[0.4, 0.3, 0.2, 0.1]])
entropy = tf.keras.losses.BinaryCrossentropy(from_logits=True)
for _ in range(2):
    with tf.GradientTape() as one, tf.GradientTape() as other:
        drawn = made(sketches, training=True)
        real, false = critic(tf.concat([sketches, pictures], 1), training=True), critic(tf.concat([sketches, drawn], 1), training=True)
        of_made = entropy(tf.ones_like(false), false) + tf.reduce_mean(tf.abs(pictures - drawn))
        of_critic = entropy(tf.ones_like(real), real) + entropy(tf.zeros_like(false), false)
    first.apply_gradients(zip(one.gradient(of_made, made.trainable_variables), made.trainable_variables))
    second.apply_gradients(zip(other.gradient(of_critic, critic.trainable_variables), critic.trainable_variables))
print(made(tf.constant([[0.2, 0.2, 0.3, 0.3]]), training=True))
