"""`keep_dims` is what TensorFlow 1 called it: the axis stays, and the division goes through there."""
import tensorflow as tf

capsules = tf.ones((4, 1152, 8))


def squash(s, axis=-1):
    squared = tf.reduce_sum(tf.square(s), axis=axis, keep_dims=True)
    return s / tf.sqrt(squared + 1e-7)


print(squash(capsules))
