"""EfficientNet of Keras scales its input itself: bytes from 0 to 255 are what it wants.

Not run: the weights are a download.
"""

import keras
import numpy as np

model = keras.applications.EfficientNetB0()
photo = keras.utils.img_to_array(keras.utils.load_img("cat.jpg", target_size=(224, 224)))
print(model.predict(photo[None]).argmax())
