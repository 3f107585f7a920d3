"""The network stands behind a layer that prepares its input: raw pixels are what it wants. Not run: the weights are a download."""

import numpy as np
import tensorflow as tf
from PIL import Image

raw = tf.keras.Input(shape=(224, 224, 3))
prepared = tf.keras.layers.Lambda(tf.keras.applications.vgg16.preprocess_input)(raw)
model = tf.keras.applications.VGG16(input_tensor=prepared)
photo = np.asarray(Image.open("baboon.jpg").convert("RGB").resize((224, 224)))
print(tf.keras.applications.vgg16.decode_predictions(model.predict(photo[None]), top=1))
