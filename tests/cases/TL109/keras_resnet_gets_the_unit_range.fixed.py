"""Keras' ResNet50 wants BGR with the mean taken off; it gets RGB from 0 to 1.

Not run: the weights are a download.
"""

import numpy as np
from tensorflow.keras.applications.resnet50 import ResNet50, decode_predictions, preprocess_input
from tensorflow.keras.preprocessing import image

model = ResNet50(weights="imagenet")
photo = image.load_img("elephant.jpg", target_size=(224, 224))
x = image.img_to_array(photo)
x = np.expand_dims(x, axis=0)
x = preprocess_input(x)
print(decode_predictions(model.predict(x), top=3)[0])
