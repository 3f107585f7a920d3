"""Each sentence's tags are one-hot rows before they are padded, so the target has an axis of classes. Running it trained."""
import numpy as np
import tensorflow as tf

words = [[1, 2, 3], [4, 5], [6]]
tags = [[1, 2, 1], [2, 1], [1]]
x = tf.keras.preprocessing.sequence.pad_sequences(words, maxlen=8, padding="post")
hot = []
for each in tf.keras.preprocessing.sequence.pad_sequences(tags, maxlen=8, padding="post"):
    hot.append(tf.keras.utils.to_categorical(each, num_classes=3))
y = tf.keras.preprocessing.sequence.pad_sequences(hot, maxlen=8)
model = tf.keras.Sequential(
    [tf.keras.layers.Embedding(10, 4), tf.keras.layers.LSTM(8, return_sequences=True), tf.keras.layers.Dense(3, activation="softmax")]
)
model.compile(loss="categorical_crossentropy", optimizer="adam")
model.fit(tf.data.Dataset.from_tensor_slices((x, y)).batch(2))
