"""The layer is adapted to the training texts, and then to those that are asked about; either list is made a tensor where it is needed.

Running it printed "words known before and after: 8 5".
"""
import keras
import numpy as np
import tensorflow as tf

train_texts = ["cold soup again", "warm bread", "cold bread again", "warm soup today"] * 4
liked = np.array([0, 1, 0, 1] * 4)
words = keras.layers.TextVectorization(output_sequence_length=3)
words.adapt(tf.constant(train_texts))
known = len(words.get_vocabulary())
model = keras.Sequential([keras.layers.Embedding(20, 4), keras.layers.Flatten(), keras.layers.Dense(1, activation="sigmoid")])
model.compile(loss="binary_crossentropy", optimizer="adam")
model.fit(words(tf.constant(train_texts)), liked, verbose=0)

asked = ["warm soup", "soup again"]
words.adapt(tf.constant(asked))  # expect: TL102
model.predict(words(tf.constant(asked)), verbose=0)
print("words known before and after:", known, len(words.get_vocabulary()))
