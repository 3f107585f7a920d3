"""The pipeline makes the labels one-hot; the loss of the classifier takes indices.

# raises: ValueError
Run: Argument `output` must have rank (ndim) `target.ndim - 1`.
"""

import tensorflow as tf

CLASSES = 4


def prepare(signal, kind):
    return tf.cast(signal, tf.float32), tf.one_hot(kind, CLASSES)


signals = tf.random.normal((64, 20))
kinds = tf.random.uniform((64,), 0, CLASSES, dtype=tf.int32)
pairs = tf.data.Dataset.from_tensor_slices((signals, kinds)).map(prepare).shuffle(64).batch(16)

classifier = tf.keras.Sequential([tf.keras.layers.Input((20,)), tf.keras.layers.Dense(CLASSES, activation="softmax")])
classifier.compile(loss=tf.keras.losses.SparseCategoricalCrossentropy())  # expect: TL406
classifier.fit(pairs, epochs=1, verbose=0)

# before: ValueError: Argument `output` must have rank (ndim) `target.ndim - 1`
# after: classifier.evaluate(pairs, verbose=0) > 0
