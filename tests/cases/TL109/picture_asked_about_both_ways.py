"""The picture is asked about as it is and then prepared, to show what preparing it is good for."""

import numpy as np
from tensorflow.keras.applications.resnet50 import ResNet50, decode_predictions, preprocess_input
from tensorflow.keras.preprocessing.image import img_to_array, load_img

model = ResNet50(weights="imagenet")
picture = img_to_array(load_img("dachshund.jpg", target_size=(224, 224)))
picture = np.expand_dims(picture, axis=0)
print(decode_predictions(model.predict(picture), top=3))
picture = preprocess_input(picture)
print(decode_predictions(model.predict(picture), top=3))
