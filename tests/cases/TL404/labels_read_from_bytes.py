"""It only looks swapped: the labels are read from bytes, and the predictions fill an empty array batch by batch.

The rows of the matrix are the true classes.
"""
import gzip

import numpy as np
import tensorflow.compat.v1 as tf
from sklearn.metrics import confusion_matrix

tf.disable_eager_execution()


def read_classes(path):
    with gzip.open(path, "rb") as file:
        return np.frombuffer(file.read(), np.uint8, offset=8)


images = tf.placeholder(tf.float32, [None, 784])
scores = tf.matmul(images, tf.Variable(tf.zeros([784, 10])))
guess = tf.argmax(scores, axis=1)
cls_true = read_classes("t10k-labels-idx1-ubyte.gz").astype(np.int64)
pictures = np.random.rand(len(cls_true), 784)
cls_pred = np.zeros(shape=10000, dtype=np.int64)
with tf.Session() as session:
    session.run(tf.global_variables_initializer())
    for start in range(0, 10000, 250):
        cls_pred[start : start + 250] = session.run(guess, feed_dict={images: pictures[start : start + 250]})
print(confusion_matrix(y_true=cls_true, y_pred=cls_pred))
