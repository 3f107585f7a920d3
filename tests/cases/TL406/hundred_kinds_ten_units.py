"""CIFAR-100 has a hundred kinds; the last layer was left at ten units.

# raises: InvalidArgumentError
Run: Received a label value of 99 which is outside the valid range of [0, 10).
"""

from tensorflow import keras
from tensorflow.keras import layers

(pictures, kinds), _ = keras.datasets.cifar100.load_data()
entry = keras.Input(shape=(32, 32, 3))
body = layers.Rescaling(1 / 255)(entry)
body = layers.Conv2D(16, 3, padding="same", activation="relu")(body)
body = layers.GlobalAveragePooling2D()(body)
model = keras.Model(entry, layers.Dense(10, activation="softmax")(body))  # expect: TL406
#                                       ^^
# says: 10 units, `kinds` has 100 classes
model.compile(loss="sparse_categorical_crossentropy", optimizer="sgd")
model.fit(pictures, kinds, epochs=1, verbose=0)
