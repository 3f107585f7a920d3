"""argmax over axis 0 of what predict gives is called labels and printed. Running it printed rows of the table, 71 129 187, for classes 2 3 2."""
import keras
import numpy as np
from keras import layers

x = np.random.rand(200, 8).astype("float32")
y = np.random.randint(0, 4, 200)
model = keras.Sequential([keras.Input((8,)), layers.Dense(16, activation="relu"), layers.Dense(4, activation="softmax")])
model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(x, y, epochs=1, verbose=0)
probabilities = model.predict(x, verbose=0)
labels = np.argmax(probabilities, axis=0)  # expect: TL308
print("first labels", labels[:3], "truth", y[:3])

# before: prints first labels [ 92 171 125] truth [0 2 0]
# after: prints first labels [3 2 1] truth [0 2 0]
