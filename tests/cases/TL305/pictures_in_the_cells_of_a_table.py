"""Each cell of the column holds a picture: as one array they have the axes that pictures have."""
import numpy as np
import pandas as pd
from keras.layers import Conv2D, Dense, Flatten
from keras.models import Sequential
from PIL import Image

table = pd.read_csv("lesions.csv")
table["image"] = table["path"].map(lambda path: np.asarray(Image.open(path).resize((32, 32))))
x = np.asarray(table["image"].tolist()) / 255.0
model = Sequential([Conv2D(8, (3, 3), activation="relu", input_shape=(32, 32, 3)), Flatten(), Dense(7, activation="softmax")])
model.compile(loss="sparse_categorical_crossentropy", optimizer="adam")
model.fit(x, table["label"])
