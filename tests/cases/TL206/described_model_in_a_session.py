"""A model is built of its JSON, its weights are read, and then a session block runs the initializer and predicts.
"""
import numpy as np
import tensorflow as tf
from tensorflow.keras.models import model_from_json


def load(path):
    with open(path + ".json") as handle:
        model = model_from_json(handle.read())
    model.load_weights(path + ".h5")
    return model


model = load("scorer")
batches = [np.random.rand(4, 10) for _ in range(3)]
with tf.compat.v1.Session() as sess:
    for batch in batches:
        sess.run(tf.compat.v1.global_variables_initializer())
        print(model.predict(batch))  # expect: TL206
