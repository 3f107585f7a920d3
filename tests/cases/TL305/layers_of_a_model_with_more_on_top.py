"""The layers of a model from a file come first, and the dense part that was put on top is none of the convolutions: which one is the last of them is not known.

Run with a file of two convolutions: no line raises, and without its top layer the second model gives 26 * 26 * 4 numbers.
"""
import keras
from keras import layers

stored = keras.models.load_model("stored.keras")
top = keras.Sequential([keras.Input((24, 24, 4)), layers.Flatten(), layers.Dense(10)])
whole = keras.Sequential(stored.layers)
whole.add(top)
last = [place for place, layer in enumerate(whole.layers) if isinstance(layer, layers.Conv2D)][-1]
pool = keras.Sequential([layers.MaxPooling2D(input_shape=whole.layers[: last + 1][-1].output.shape[1:]), layers.Flatten()])
pool.summary()

base = keras.Sequential([keras.Input((28, 28, 1)), layers.Conv2D(4, 3)])
base.add(layers.Flatten())
base.add(layers.Dense(10))
rows = keras.Sequential([keras.Input((28, 28, 1)), *base.layers[:-1]])
print(rows.output_shape)
