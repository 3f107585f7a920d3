"""The numbers of two columns go to convolutions. Twin of pictures_in_the_cells_of_a_table; Keras 3.13 says "expected min_ndim=4"."""
import pandas as pd
from keras.layers import Conv2D, Dense, Flatten
from keras.models import Sequential

table = pd.read_csv("lesions.csv")
x = table[["size", "age"]].to_numpy()
model = Sequential([Conv2D(8, (3, 3), activation="relu"), Flatten(), Dense(7, activation="softmax")])  # expect: TL305
model.compile(loss="sparse_categorical_crossentropy", optimizer="adam")
model.fit(x, table["label"])
