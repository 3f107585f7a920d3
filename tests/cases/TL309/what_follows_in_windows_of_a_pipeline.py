"""tf.data makes windows of a series and cuts each into what is known and what follows. Running it printed "fitted: True"."""
import numpy as np
import tensorflow as tf
from tensorflow import keras

series = np.sin(np.arange(400) / 5).astype("float32")
windows = tf.data.Dataset.from_tensor_slices(series).window(25, shift=1, drop_remainder=True).flat_map(lambda window: window.batch(25))
pairs = windows.map(lambda window: (window[:20], window[20:])).batch(16)
model = keras.Sequential([keras.Input((20,)), keras.layers.Dense(5)])
model.compile("adam", "mse")
print("fitted:", model.fit(pairs, verbose=0) is not None)
