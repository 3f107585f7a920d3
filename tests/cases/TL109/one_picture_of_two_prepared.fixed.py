"""The twin: it is another picture that is prepared; the first is asked about as it is."""

import numpy as np
from tensorflow.keras.applications.resnet50 import ResNet50, decode_predictions, preprocess_input
from tensorflow.keras.preprocessing.image import img_to_array, load_img

model = ResNet50(weights="imagenet")
picture = img_to_array(load_img("dachshund.jpg", target_size=(224, 224)))
picture = np.expand_dims(picture, axis=0)
print(decode_predictions(model.predict(preprocess_input(picture)), top=3))
other = img_to_array(load_img("poodle.jpg", target_size=(224, 224)))
other = preprocess_input(np.expand_dims(other, axis=0))
print(decode_predictions(model.predict(other), top=3))
