"""The columns of texts go into lists, and a second Tokenizer learns the words of the new reviews. Running it printed "of the new words, known by their
number: 0"; with the first tokenizer, "of the new words, known by their number: 4".
"""
import pandas as pd
from tensorflow import keras
from tensorflow.keras.preprocessing.sequence import pad_sequences
from tensorflow.keras.preprocessing.text import Tokenizer

train = pd.DataFrame({"text": ["a good film", "a bad film", "good and long", "bad and dull"] * 20, "liked": [1, 0, 1, 0] * 20})
new = pd.DataFrame({"text": ["dull film", "long film"]})

tokenizer = Tokenizer()
tokenizer.fit_on_texts(train["text"].tolist())
words = pad_sequences(tokenizer.texts_to_sequences(train["text"].tolist()), maxlen=4)
model = keras.Sequential([keras.layers.Embedding(50, 4), keras.layers.GlobalAveragePooling1D(), keras.layers.Dense(1, activation="sigmoid")])
model.compile(optimizer="adam", loss="binary_crossentropy")
model.fit(words, train["liked"].values, verbose=0)

other = Tokenizer()
other.fit_on_texts(new["text"].tolist())  # expect: TL102
asked = other.texts_to_sequences(new["text"].tolist())
known = tokenizer.texts_to_sequences(new["text"].tolist())
model.predict(pad_sequences(asked, maxlen=4), verbose=0)
print("of the new words, known by their number:", sum(a == b for mine, theirs in zip(asked, known) for a, b in zip(mine, theirs)))
