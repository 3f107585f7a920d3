"""A graph of version 1 in its session, where nothing is eager: what is fed and its variables have the shapes that are told. Ran on 2.21, which gave these."""
import numpy as np
import tensorflow.compat.v1 as tf

tf.disable_eager_execution()
rows = tf.placeholder(tf.float32, [None, 2, 7])
kinds = tf.placeholder(tf.float32, [None, 5])
flat = tf.reshape(rows, [-1, 14])
first = tf.Variable(np.zeros((14, 6), dtype="float32"))  # reveal: float32 of shape `(14, 6)`
second = tf.get_variable("second", [6, 5])  # reveal: float32 of shape `(6, 5)`
hidden = tf.nn.tanh(tf.matmul(flat, first))
scores = tf.matmul(hidden, second)  # reveal: , 5)`
counts = tf.zeros([3], dtype=tf.int32)  # reveal: int32 of shape `(3,)`
small = tf.nn.l2_loss(first)  # reveal: of shape `()`
loss = tf.reduce_mean(tf.nn.softmax_cross_entropy_with_logits_v2(labels=kinds, logits=scores)) + 0.1 * small
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    print(session.run([loss, counts], {rows: np.ones((8, 2, 7)), kinds: np.eye(5)[np.arange(8) % 5]}))
