"""The backend is told that channels come first, so windows slide over the last two axes: eight maps of 26 by 26. Keras makes (208, 26) of them (on a backend that can)."""

from tensorflow.keras import Input
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Conv2D, Dense, Flatten, Reshape
from tensorflow.keras.models import Model

K.set_image_data_format("channels_first")
assert K.image_data_format() == "channels_first"

pixels = Input((1, 28, 28))
maps = Conv2D(8, 3, activation="relu")(pixels)
lines = Reshape((8 * 26, 26))(maps)  # reveal: (?, 208, 26)
model = Model(pixels, Dense(10)(Flatten()(lines)))
