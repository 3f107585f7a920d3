"""A model of one's own hands the flag on, and validate() sets it. Run: the loss of one batch differs between two calls."""

import tensorflow as tf


class Tagger(tf.keras.Model):
    def __init__(self):
        super().__init__()
        self.drop = tf.keras.layers.Dropout(0.3)
        self.out = tf.keras.layers.Dense(4)

    def call(self, inputs, training=None):
        return self.out(self.drop(inputs, training=training))


def validate(tagger, batches):
    measure = tf.keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    total = 0.0
    for words, tags in batches:
        total += float(measure(tags, tagger(words, training=True)))  # expect: TL205
    return total


batches = [(tf.random.normal((8, 5)), tf.zeros((8,), tf.int32))]
print(validate(Tagger(), batches))

# before: prints 2.007
# after: prints 1.558
