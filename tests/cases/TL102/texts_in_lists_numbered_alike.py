"""The columns of texts go into lists on both sides, and what was learned of the training list numbers both. Twin of reviews_handed_on_as_lists. Running it
printed "words with another number: 0".
"""
import pandas as pd
import tensorflow as tf
from tensorflow import keras

train = pd.DataFrame({"text": ["a good film", "a bad film", "good and long", "bad and dull"] * 20, "liked": [1, 0, 1, 0] * 20})
new = pd.DataFrame({"text": ["dull film", "long film"]})

numbers = keras.layers.TextVectorization(output_sequence_length=4)
numbers.adapt(train["text"].tolist())
before = numbers.get_vocabulary()
words = numbers(tf.constant(train["text"].tolist()))
model = keras.Sequential([keras.layers.Embedding(50, 4), keras.layers.GlobalAveragePooling1D(), keras.layers.Dense(1, activation="sigmoid")])
model.compile(optimizer="adam", loss="binary_crossentropy")
model.fit(words, train["liked"].values, verbose=0)
model.predict(numbers(tf.constant(new["text"].tolist())), verbose=0)
after = numbers.get_vocabulary()
print("words with another number:", sum(before.index(word) != after.index(word) for word in ("film", "long", "dull")))
