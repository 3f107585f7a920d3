"""The Keras model is compiled and asked, but never fitted. Running it printed "better than 0.9: False"."""
import keras
from sklearn.datasets import load_wine
from sklearn.metrics import accuracy_score

x, y = load_wine(return_X_y=True)
model = keras.Sequential([keras.Input((13,)), keras.layers.Dense(16, activation="relu"), keras.layers.Dense(3, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy")
kinds = model.predict(x, verbose=0).argmax(axis=1)  # expect: TL207
print("better than 0.9:", accuracy_score(y, kinds) > 0.9)
