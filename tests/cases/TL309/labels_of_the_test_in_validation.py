"""validation_data pairs the validation rows with the labels of the test. Running it raised nothing: the two are of one size."""
import numpy as np
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import train_test_split
from tensorflow import keras

rng = np.random.default_rng(0)
X = rng.normal(size=(1000, 12)).astype("float32")
y = (X[:, 0] > 0).astype("float32")
X_train, X_rest, y_train, y_rest = train_test_split(X, y, test_size=0.4, random_state=0)
X_val, X_test, y_val, y_test = train_test_split(X_rest, y_rest, test_size=0.5, random_state=0)
model = keras.Sequential([keras.Input((12,)), keras.layers.Dense(8, activation="relu"), keras.layers.Dense(1, activation="sigmoid")])
model.compile(optimizer="adam", loss="binary_crossentropy")
model.fit(X_train, y_train, validation_data=(X_val, y_test), epochs=2, verbose=0)  # expect: TL309
print(roc_auc_score(y_test, model.predict(X_test, verbose=0).ravel()))
