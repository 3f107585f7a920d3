"""The twin: three pictures do not fill one. Ran on TensorFlow 2.21: InvalidArgumentError."""

import tensorflow as tf

pictures = tf.data.Dataset.from_tensor_slices(tf.random.uniform((3, 8, 8, 3))).batch(3)
for batch in pictures:
    print(tf.reshape(batch, [8, 8, 3]).shape)  # expect: TL303
