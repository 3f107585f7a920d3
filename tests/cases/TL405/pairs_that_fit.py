"""softmax with the default, scores with from_logits=True, sigmoids for many labels. Running it printed probabilities."""
import numpy as np
import tensorflow as tf
from tensorflow.keras import layers, losses

x = np.random.rand(60, 12).astype("float32")
y = np.random.randint(0, 4, 60)
tags = np.random.randint(0, 2, (60, 5)).astype("float32")

a = tf.keras.Sequential([layers.Input((12,)), layers.Dense(8, activation="relu"), layers.Dense(4, activation="softmax")])
a.compile("adam", "sparse_categorical_crossentropy")
a.fit(x, y, epochs=1, verbose=0)

b = tf.keras.Sequential([layers.Input((12,)), layers.Dense(8, activation="relu"), layers.Dense(4)])
b.compile("adam", losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
b.fit(x, y, epochs=1, verbose=0)
probability_model = tf.keras.Sequential([b, layers.Softmax()])
print(probability_model.predict(x[:3], verbose=0))

c = tf.keras.Sequential([layers.Input((12,)), layers.Dense(5), layers.Activation("sigmoid")])
c.compile("adam", losses.BinaryCrossentropy())
c.fit(x, tags, epochs=1, verbose=0)
