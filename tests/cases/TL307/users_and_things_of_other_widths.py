"""The vectors of users and of things are multiplied and have different widths. Run: "Incompatible input shapes"."""

from tensorflow import keras
from tensorflow.keras import layers

user, thing = keras.Input((1,)), keras.Input((1,))
of_user = layers.Flatten()(layers.Embedding(1000, 32)(user))
of_thing = layers.Flatten()(layers.Embedding(500, 24)(thing))
liked = layers.Dot(axes=1)([of_user, of_thing])  # expect: TL307
net = keras.Model([user, thing], liked)
