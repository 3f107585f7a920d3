"""Keras' EfficientNet scales its input itself; divided by 255 before, every photo is nearly black.

Not run: the weights are a download.
"""
import keras
import numpy as np

model = keras.applications.EfficientNetB0()
photo = keras.utils.img_to_array(keras.utils.load_img("cat.jpg", target_size=(224, 224)))
print(model.predict(photo[None] / 255.0).argmax())  # expect: TL109
