"""A hand-written graph of TensorFlow 1: the initializer runs after restore() and overwrites the restored weight.

Running it printed "3 times 2 is 0.0".
"""
import os
import tempfile

import tensorflow as tf

v1 = tf.compat.v1
checkpoint = os.path.join(tempfile.mkdtemp(), "line")


def build():
    x = v1.placeholder(tf.float32, shape=(None,))
    slope = v1.get_variable("slope", shape=(), initializer=v1.zeros_initializer())
    return x, slope, slope * x


with tf.Graph().as_default(), v1.Session() as sess:
    x, slope, _ = build()
    sess.run(v1.global_variables_initializer())
    sess.run(slope.assign(3.0))
    v1.train.Saver().save(sess, checkpoint)

with tf.Graph().as_default(), v1.Session() as sess:
    x, slope, y = build()
    v1.train.Saver().restore(sess, checkpoint)
    sess.run(v1.global_variables_initializer())  # expect: TL206
    print("3 times 2 is", sess.run(y, feed_dict={x: [2.0]})[0])
