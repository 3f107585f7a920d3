"""The network is given an input that no layer has prepared, and is asked about raw pixels. Not run: the weights are a download."""

import numpy as np
import tensorflow as tf
from PIL import Image

raw = tf.keras.Input(shape=(224, 224, 3))
model = tf.keras.applications.VGG16(input_tensor=raw)
photo = np.asarray(Image.open("baboon.jpg").convert("RGB").resize((224, 224)))
print(tf.keras.applications.vgg16.decode_predictions(model.predict(photo[None]), top=1))  # expect: TL109
