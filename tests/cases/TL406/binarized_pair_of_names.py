"""Twin of binarized_names_of_a_table with two scores: of two names there is one column of 0 and 1, which the loss takes. Run: it trains."""

import keras
import pandas as pd
from sklearn.preprocessing import LabelBinarizer

birds = pd.read_csv("birds.csv")
goal = LabelBinarizer().fit_transform(birds["sex"])
net = keras.Sequential([keras.Input((2,)), keras.layers.Dense(2, activation="softmax")])
net.compile("adam", loss="sparse_categorical_crossentropy")
net.fit(birds[["wing", "tail"]].to_numpy(), goal, verbose=0)
