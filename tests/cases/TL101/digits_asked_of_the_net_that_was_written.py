"""One script trains, writes and reads the net, and forgets to divide before it asks. Nothing raises."""
from tensorflow import keras

(x_train, y_train), (x_test, y_test) = keras.datasets.mnist.load_data()
model = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(64, activation="relu"), keras.layers.Dense(10, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x_train / 255.0, y_train)
model.save("digits.keras")

again = keras.models.load_model("digits.keras")
print(again.predict(x_test).argmax(axis=1)[:20])  # expect: TL101
