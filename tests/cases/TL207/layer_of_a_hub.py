"""The only layer is one that is fetched with its weights, of a library that is not known here. Its answers are of what those weights know."""
import numpy as np
import tensorflow as tf
import tensorflow_hub as hub
from PIL import Image

classifier = tf.keras.Sequential([hub.KerasLayer("https://tfhub.dev/google/tf2-preview/mobilenet_v2/classification/2", input_shape=(224, 224, 3))])
picture = np.array(Image.open("hopper.jpg").resize((224, 224))) / 255.0
print(np.argmax(classifier.predict(picture[np.newaxis, ...])[0]))
