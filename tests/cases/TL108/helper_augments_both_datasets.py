"""prepare() augments whatever it is given, the test pictures too.
"""
import tensorflow as tf

AUTO = tf.data.AUTOTUNE
augment_layers = tf.keras.Sequential([tf.keras.layers.RandomFlip("horizontal"), tf.keras.layers.RandomRotation(0.1)])


def prepare(ds, shuffle=False):
    if shuffle:
        ds = ds.shuffle(1000)
    ds = ds.batch(32)
    ds = ds.map(lambda x, y: (augment_layers(x, training=True), y), num_parallel_calls=AUTO)
    return ds.prefetch(AUTO)


(x, y), (xt, yt) = tf.keras.datasets.cifar10.load_data()
train_ds = prepare(tf.data.Dataset.from_tensor_slices((x / 255.0, y)), shuffle=True)
test_ds = prepare(tf.data.Dataset.from_tensor_slices((xt / 255.0, yt)))  # expect: TL108
model = tf.keras.Sequential([tf.keras.layers.Input((32, 32, 3)), tf.keras.layers.Flatten(), tf.keras.layers.Dense(10)])
model.compile("adam", tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
model.fit(train_ds, epochs=2)
model.evaluate(test_ds)
