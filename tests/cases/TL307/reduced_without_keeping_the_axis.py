"""The axis is gone, so the norms do not line up with the capsules. Twin of reduced_with_the_name_of_the_first_tensorflow; 2.21 says "Incompatible shapes"."""
import tensorflow as tf

capsules = tf.ones((4, 1152, 8))


def squash(s, axis=-1):
    squared = tf.reduce_sum(tf.square(s), axis=axis)
    return s / tf.sqrt(squared + 1e-7)  # expect: TL307


print(squash(capsules))
