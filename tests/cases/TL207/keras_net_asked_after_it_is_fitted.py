"""The twin: the model is fitted first. Running it printed "fitted"."""
import keras
from sklearn.datasets import load_wine
from sklearn.metrics import accuracy_score

x, y = load_wine(return_X_y=True)
model = keras.Sequential([keras.Input((13,)), keras.layers.Dense(16, activation="relu"), keras.layers.Dense(3, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
model.fit(x, y, epochs=2, verbose=0)
kinds = model.predict(x, verbose=0).argmax(axis=1)
print("fitted" if accuracy_score(y, kinds) >= 0 else "")
