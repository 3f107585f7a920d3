"""A net that is built for pictures of 150 by 150 fills them up at each halving: five by five cells, not four. The first table of cells is what comes out; Keras refuses the other."""

from tensorflow import keras
from tensorflow.keras import layers

pictures = keras.Input((150, 150, 3))
net = keras.applications.MobileNetV2((150, 150, 3), include_top=False, weights=None)
maps = net(pictures)
cells = layers.Reshape((5 * 5, 1280))(maps)
wrong = layers.Reshape((4 * 4, 1280))(maps)  # expect: TL303
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
# says: shape (5, 5, 1280) has 32000 elements
model = keras.Model(pictures, layers.Dense(3)(layers.GlobalAveragePooling1D()(cells)))
