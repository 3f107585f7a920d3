"""Which axes the pictures have is asked of the backend, which says last, as nobody told it otherwise: 26 by 26 cells of eight, which do not fill (200, 26). Keras refuses."""

from tensorflow.keras import Input
from tensorflow.keras import backend as K
from tensorflow.keras.layers import Conv2D, Dense, Flatten, Reshape
from tensorflow.keras.models import Model

rows, columns = 28, 28
size = (1, rows, columns) if K.image_data_format() == "channels_first" else (rows, columns, 1)

pixels = Input(size)
maps = Conv2D(8, 3, activation="relu")(pixels)
lines = Reshape((8 * 25, 26))(maps)  # expect: TL303
#       ^^^^^^^^^^^^^^^^^^^^^
# says: shape (26, 26, 8) has 5408 elements
model = Model(pixels, Dense(10)(Flatten()(lines)))
