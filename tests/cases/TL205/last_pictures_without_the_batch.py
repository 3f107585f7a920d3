"""After a training loop by hand the generator draws its last pictures with training=False. Running it drew the same for any batch."""
import matplotlib

matplotlib.use("Agg")
import matplotlib.pyplot as plt
import tensorflow as tf

generator = tf.keras.Sequential([
    tf.keras.Input((8,)), tf.keras.layers.Dense(36), tf.keras.layers.BatchNormalization(), tf.keras.layers.Reshape((6, 6, 1)),
])
critic = tf.keras.Sequential([tf.keras.Input((6, 6, 1)), tf.keras.layers.Flatten(), tf.keras.layers.Dense(1)])
optimizer = tf.keras.optimizers.Adam(1e-3)


def improve():
    with tf.GradientTape() as tape:
        drawn = generator(tf.random.normal([16, 8]), training=True)
        loss = -tf.reduce_mean(critic(drawn, training=True))
    slope = tape.gradient(loss, generator.trainable_variables)
    optimizer.apply_gradients(zip(slope, generator.trainable_variables))


for _ in range(5):
    improve()
drawn = generator(tf.random.normal([4, 8]), training=False)
for index in range(4):
    plt.subplot(2, 2, index + 1)
    plt.imshow(drawn[index, :, :, 0])
plt.savefig("drawn.png")
