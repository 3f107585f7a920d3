"""A linear output belongs to a regression: the squared error takes any numbers. Twin of two_heads. Run: it trains."""

import keras
from keras import layers

face = keras.Input((32, 32, 3))
features = layers.GlobalAveragePooling2D()(layers.Conv2D(16, 3, activation="relu")(face))
smiles = layers.Dense(1, activation="sigmoid", name="smiles")(features)
age = layers.Dense(1, name="age")(features)
model = keras.Model(face, {"smiles": smiles, "age": age})
model.compile(optimizer="adam", loss={"smiles": "binary_crossentropy", "age": "mse"}, loss_weights={"smiles": 1.0, "age": 0.1})
