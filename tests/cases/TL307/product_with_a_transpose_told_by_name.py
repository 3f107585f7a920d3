"""transpose_a makes the first product fit, the second has none. Running it ended in: Matrix size-incompatible"""
import numpy as np
import tensorflow as tf

a, b = tf.random.normal([4, 5]), tf.random.normal([4, 6])
ok = tf.matmul(a, b, transpose_a=True)
bad = tf.matmul(a, b)  # expect: TL307
