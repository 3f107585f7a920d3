"""The training dataset is mapped to 0..1, the one that is evaluated is not.

Running it printed "loss below 1: False"; with the same map, "loss below 1: True".
"""
import numpy as np
import tensorflow as tf

tf.keras.utils.set_random_seed(1)
rng = np.random.default_rng(1)


def make(n):
    bright = rng.integers(0, 2, n)
    return rng.normal(np.where(bright, 160, 110)[:, None], 25, (n, 30)).clip(0, 255).astype("float32"), bright


def to_unit(pixels, bright):
    return pixels / 255.0, bright


train = tf.data.Dataset.from_tensor_slices(make(300)).map(to_unit).shuffle(300).batch(30)
test = tf.data.Dataset.from_tensor_slices(make(100)).batch(50)

model = tf.keras.Sequential([tf.keras.Input((30,)), tf.keras.layers.Dense(2, activation="softmax")])
model.compile(optimizer=tf.keras.optimizers.Adam(0.05), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(train, epochs=20, verbose=0)
loss, accuracy = model.evaluate(test, verbose=0)  # expect: TL101  # reveal model: its input went through `clip`
print("loss below 1:", loss < 1)

# before: prints loss below 1: False
# after: prints loss below 1: True
