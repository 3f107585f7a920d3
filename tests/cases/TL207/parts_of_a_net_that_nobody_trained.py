"""The twin: without weights the net answers at random. What it prints is chance."""
import numpy as np
from tensorflow import keras
from tensorflow.keras.applications.vgg16 import VGG16, preprocess_input

base = VGG16(weights=None)
picture = keras.utils.img_to_array(keras.utils.load_img("cat.jpg", target_size=(224, 224)))
batch = preprocess_input(np.expand_dims(picture, 0))
whole = keras.Sequential([base, keras.layers.Softmax()])
print(whole.predict(batch).argmax(axis=1))  # expect: TL207
