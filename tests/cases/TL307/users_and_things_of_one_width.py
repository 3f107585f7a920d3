"""The vectors of users and of things have one width, however many of each there are. Run: (None, 1)."""

from tensorflow import keras
from tensorflow.keras import layers

user, thing = keras.Input((1,)), keras.Input((1,))
of_user = layers.Flatten()(layers.Embedding(1000, 32)(user))
of_thing = layers.Flatten()(layers.Embedding(500, 32)(thing))
liked = layers.Dot(axes=1)([of_user, of_thing])
net = keras.Model([user, thing], liked)
