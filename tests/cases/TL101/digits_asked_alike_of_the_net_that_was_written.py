"""The twin: the net that was read again is asked about divided pixels too. Both sides agree."""
from tensorflow import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
model = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(64, activation="relu"), keras.layers.Dense(10, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x_train / 255.0, y_train)
model.save("digits.keras")

again = keras.models.load_model("digits.keras")
print(again.predict(x_test / 255.0).argmax(axis=1)[:20])
