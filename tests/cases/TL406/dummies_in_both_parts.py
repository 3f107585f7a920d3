"""Right: get_dummies for the dense loss, and validation of the same kind."""
import numpy as np
import pandas as pd
import keras
from sklearn.model_selection import train_test_split

frame = pd.DataFrame(np.random.rand(120, 4), columns=list("abcd"))
frame["kind"] = np.random.choice(["x", "y", "z"], 120)
labels = pd.get_dummies(frame["kind"]).values.astype("float32")
X_train, X_val, y_train, y_val = train_test_split(frame[list("abcd")].values, labels, random_state=0)
model = keras.Sequential([keras.Input((4,)), keras.layers.Dense(3, activation="softmax")])
model.compile(loss="categorical_crossentropy", optimizer="adam", metrics=["accuracy"])
model.fit(X_train, y_train, validation_data=(X_val, y_val), epochs=1, verbose=0)
