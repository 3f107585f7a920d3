"""Keras' EfficientNet scales its input itself; divided by 255 before, every photo is nearly black.

Not run: the weights are a download.
"""

import keras
import numpy as np

model = keras.applications.EfficientNetB0()
photo = keras.utils.img_to_array(keras.utils.load_img("cat.jpg", target_size=(224, 224)))
print(model.predict(photo[None] / 255.0).argmax())  # expect: TL109

# first: import keras; real = keras.applications.EfficientNetB0; keras.applications.EfficientNetB0 = lambda: real(weights=None)
# first: from PIL import Image; Image.new("RGB", (60, 40), (124, 116, 104)).save("cat.jpg")
# first: seen = []; keras.Model.predict = lambda model, rows: seen.append(rows) or rows
# before: round(float(seen[0].mean()), 1) == 0.5
# after: round(float(seen[0].mean())) == 115
