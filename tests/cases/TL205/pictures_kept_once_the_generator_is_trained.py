"""The pictures are made with training=True once training is over: the result, and it hangs on the batch and on dropout.

Running it printed "two pictures of one sketch are alike: False".
"""

import tensorflow as tf
from tensorflow import keras

keras.utils.set_random_seed(1)
generator = keras.Sequential([keras.Input((8,)), keras.layers.Dense(16), keras.layers.BatchNormalization(), keras.layers.LeakyReLU(), keras.layers.Dropout(0.5), keras.layers.Dense(4)])
discriminator = keras.Sequential([keras.Input((4,)), keras.layers.Dense(16, activation="relu"), keras.layers.Dense(1)])
judge = keras.losses.BinaryCrossentropy(from_logits=True)
generator_optimizer, discriminator_optimizer = keras.optimizers.Adam(1e-3), keras.optimizers.Adam(1e-3)


def train_step(real, sketch):
    with tf.GradientTape() as first, tf.GradientTape() as second:
        fake = generator(sketch, training=True)
        real_score, fake_score = discriminator(real, training=True), discriminator(fake, training=True)
        generator_loss = judge(tf.ones_like(fake_score), fake_score)
        discriminator_loss = judge(tf.ones_like(real_score), real_score) + judge(tf.zeros_like(fake_score), fake_score)
    generator_optimizer.apply_gradients(zip(first.gradient(generator_loss, generator.trainable_variables), generator.trainable_variables))
    discriminator_optimizer.apply_gradients(zip(second.gradient(discriminator_loss, discriminator.trainable_variables), discriminator.trainable_variables))


def generate_images(sketch):
    picture = generator(sketch, training=True)  # expect: TL205  # reveal generator: apart from its training
    return picture.numpy()


example = tf.random.normal((3, 8))
for epoch in range(2):
    for _ in range(4):
        train_step(tf.random.normal((6, 4)), tf.random.normal((6, 8)))
print("two pictures of one sketch are alike:", bool((generate_images(example) == generate_images(example)).all()))
