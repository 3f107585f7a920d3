"""The layer is adapted to the training reviews alone."""

import numpy as np
import tensorflow as tf
from tensorflow.keras import layers

train_texts = tf.constant(["good film", "bad film", "great", "awful"])
train_labels = np.array([1, 0, 1, 0])
vectorize = layers.TextVectorization(max_tokens=500, output_sequence_length=10)
vectorize.adapt(train_texts)
model = tf.keras.Sequential([layers.Embedding(500, 8), layers.GlobalAveragePooling1D(), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(vectorize(train_texts), train_labels, epochs=4)
unseen = tf.constant(["a great and awful film"])
print(model.predict(vectorize(unseen)))
