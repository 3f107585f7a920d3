"""The variables are initialised on the path on which there is nothing to restore."""
import tensorflow as tf


def start(folder):
    session = tf.compat.v1.Session()
    saver = tf.compat.v1.train.Saver(max_to_keep=1)
    latest = tf.train.latest_checkpoint(folder)
    if latest:
        saver.restore(session, latest)
    else:
        session.run(tf.compat.v1.global_variables_initializer())
    return session, saver


session, saver = start("model/")
