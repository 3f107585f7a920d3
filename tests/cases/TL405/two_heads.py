"""Two heads, and a loss for each by the name of its layer: the one for the age group gets raw scores.

Run: nothing raises.
"""

import keras
from keras import layers

face = keras.Input((32, 32, 3))
features = layers.GlobalAveragePooling2D()(layers.Conv2D(16, 3, activation="relu")(face))
smiles = layers.Dense(1, activation="sigmoid", name="smiles")(features)
group = layers.Dense(5, name="group")(features)
model = keras.Model(face, [smiles, group])
model.compile(
    optimizer="adam",
    loss={
        "smiles": "binary_crossentropy",
        "group": keras.losses.CategoricalCrossentropy(),  # expect: TL405
    },
)
