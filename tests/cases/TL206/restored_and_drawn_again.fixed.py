"""What was restored is drawn anew by the initializer. Run: the restored loss is lost; without the line it is as it was saved."""

import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()
rows = tf.placeholder(tf.float32, [None, 2])
slope = tf.get_variable("slope", [2, 1])
answer = tf.matmul(rows, slope)
saver = tf.train.Saver()
with tf.Session() as session:
    saver.restore(session, "./slope.ckpt")
    print(session.run(answer, {rows: np.ones((1, 2))}))

# first: import tensorflow.compat.v1 as tf; tf.disable_eager_execution()
# first: with tf.Graph().as_default(), tf.Session() as s: tf.get_variable("slope", [2, 1], initializer=tf.ones_initializer()).initializer.run(); tf.train.Saver().save(s, "./slope.ckpt")
# after: prints [[2.]]
