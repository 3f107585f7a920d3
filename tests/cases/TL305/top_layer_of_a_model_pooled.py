"""The last of all layers is the dense one that was put on top. Run: ValueError, "expected ndim=4, found ndim=2"."""
import keras
from keras import layers

base = keras.Sequential([keras.Input((28, 28, 1)), layers.Conv2D(4, 3), layers.Flatten()])
base.add(layers.Dense(10))
scores = keras.Sequential([keras.Input((28, 28, 1)), *base.layers])
scores.add(layers.MaxPooling2D())  # expect: TL305
scores.summary()
