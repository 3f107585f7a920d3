"""Each cell of an array of objects may hold a whole matrix, one row a word: here they are one-hot, and the loss is right."""
import numpy as np
from keras.layers import Dense, Embedding, GRU, TimeDistributed
from keras.models import Sequential
from keras.preprocessing.sequence import pad_sequences
from keras.utils import to_categorical


def read(filename, count, numbers, one_hot):
    data = np.empty((count,), dtype=list)
    for i, line in enumerate(open(filename)):
        found = [numbers.get(word, 0) for word in line.split()]
        data[i] = to_categorical(found, num_classes=len(numbers)) if one_hot else found
    return pad_sequences(data, maxlen=50)


words = {"a": 1, "dog": 2}
tags = {"DET": 1, "NOUN": 2}
x, y = read("words.txt", 300, words, False), read("tags.txt", 300, tags, True)
model = Sequential([Embedding(100, 32), GRU(16, return_sequences=True), TimeDistributed(Dense(2, activation="softmax"))])
model.compile(loss="categorical_crossentropy", optimizer="adam")
model.fit(x, y)
