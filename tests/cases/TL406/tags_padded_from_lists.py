"""Each row is a list of numbers, so the tags have no axis for the classes. Twin of tags_padded_from_objects."""
from keras.layers import Dense, Embedding, GRU, TimeDistributed
from keras.models import Sequential
from keras.preprocessing.sequence import pad_sequences

lines = [["a", "dog"], ["dogs", "run"]]
words = {"a": 1, "dog": 2}
tags = {"DET": 1, "NOUN": 2}
x = pad_sequences([[words.get(word, 0) for word in line] for line in lines], maxlen=50)
y = pad_sequences([[1, 2], [2, 0]], maxlen=50)
model = Sequential([Embedding(100, 32), GRU(16, return_sequences=True), TimeDistributed(Dense(2, activation="softmax"))])
model.compile(loss="categorical_crossentropy", optimizer="adam")  # expect: TL406
model.fit(x, y)
