"""The new text goes through the tokenizer of the training texts."""

import numpy as np
from tensorflow.keras.layers import Dense, Embedding, GlobalAveragePooling1D
from tensorflow.keras.models import Sequential
from tensorflow.keras.preprocessing.sequence import pad_sequences
from tensorflow.keras.preprocessing.text import Tokenizer

texts = ["good film", "bad film", "wonderful acting", "boring plot"] * 50
labels = np.array([1, 0, 1, 0] * 50)
tokenizer = Tokenizer(num_words=1000)
tokenizer.fit_on_texts(texts)
data = pad_sequences(tokenizer.texts_to_sequences(texts), maxlen=20)
model = Sequential([Embedding(1000, 16), GlobalAveragePooling1D(), Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(data, labels, epochs=3)

new_texts = ["a wonderful film with boring moments"]
new_data = pad_sequences(tokenizer.texts_to_sequences(new_texts), maxlen=20)
print(model.predict(new_data))
