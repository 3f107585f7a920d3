"""The twin: the tags stay numbers. Running it raised a ValueError of unequal shapes."""
import tensorflow as tf

words = [[1, 2, 3], [4, 5], [6]]
tags = [[1, 2, 1], [2, 1], [1]]
x = tf.keras.preprocessing.sequence.pad_sequences(words, maxlen=8, padding="post")
y = tf.keras.preprocessing.sequence.pad_sequences(tags, maxlen=8, padding="post")
model = tf.keras.Sequential(
    [tf.keras.layers.Embedding(10, 4), tf.keras.layers.LSTM(8, return_sequences=True), tf.keras.layers.Dense(3, activation="softmax")]
)
model.compile(loss="categorical_crossentropy", optimizer="adam")  # expect: TL406
model.fit(tf.data.Dataset.from_tensor_slices((x, y)).batch(2))
