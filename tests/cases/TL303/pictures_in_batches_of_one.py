"""A batch of one picture has as many numbers as the picture. Ran on TensorFlow 2.21: it prints (8, 8, 3) three times."""

import tensorflow as tf

pictures = tf.data.Dataset.from_tensor_slices(tf.random.uniform((3, 8, 8, 3))).batch(1)
for batch in pictures:
    print(tf.reshape(batch, [8, 8, 3]).shape)
