"""The variables are initialised on every path, the one that restored them too. Twin of initialised_where_nothing_is_restored."""
import tensorflow as tf


def start(folder):
    session = tf.compat.v1.Session()
    saver = tf.compat.v1.train.Saver(max_to_keep=1)
    latest = tf.train.latest_checkpoint(folder)
    if latest:
        saver.restore(session, latest)
    session.run(tf.compat.v1.global_variables_initializer())  # expect: TL206
    return session, saver


session, saver = start("model/")
