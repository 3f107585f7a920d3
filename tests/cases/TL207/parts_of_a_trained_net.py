"""The parts come with the weights of ImageNet, so what is put together of them is trained. Its answers are of what those weights know."""
import numpy as np
from tensorflow import keras
from tensorflow.keras.applications.vgg16 import VGG16, preprocess_input

base = VGG16(weights="imagenet")
picture = keras.utils.img_to_array(keras.utils.load_img("cat.jpg", target_size=(224, 224)))
batch = preprocess_input(np.expand_dims(picture, 0))
whole = keras.Sequential([base, keras.layers.Softmax()])
print(whole.predict(batch).argmax(axis=1))
inner = keras.Model(inputs=base.input, outputs=base.get_layer("block4_pool").output)
print(inner.predict(batch))
entry = keras.Input((224, 224, 3))
print(keras.Model(entry, keras.layers.Rescaling(2.0)(base(entry))).predict(batch).argmax(axis=1))
