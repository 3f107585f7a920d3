"""A training step of its own squares y - model(x): (N,) minus (N, 1) is an N x N table.

Running it printed "loss below 0.1: False".
"""

import keras
import tensorflow as tf

keras.utils.set_random_seed(2)
x = tf.random.uniform((100, 1))
y = 5.0 * x[:, 0] - 1.0

model = keras.Sequential([keras.Input((1,)), keras.layers.Dense(1)])
optimizer = keras.optimizers.Adam(0.1)
for step in range(200):
    with tf.GradientTape() as tape:
        output = model(x)
        loss = tf.reduce_mean(tf.square(y - output))  # expect: TL302
    gradients = tape.gradient(loss, model.trainable_variables)
    optimizer.apply_gradients(zip(gradients, model.trainable_variables))
print("loss below 0.1:", float(loss) < 0.1)
