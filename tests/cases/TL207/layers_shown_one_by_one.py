"""What single layers do is shown: one that has no weights, one whose weights were asked for, and one by itself."""
import numpy as np
from keras.layers import Conv2DTranspose, Embedding, Input, UpSampling2D
from keras.models import Sequential

picture = np.asarray([[1, 2, 3], [4, 5, 6], [7, 8, 9]]).reshape(1, 3, 3, 1)
larger = Sequential([Input((3, 3, 1)), UpSampling2D(size=(2, 2))])
print(larger.predict(picture).reshape(6, 6))
spread = Sequential([Input((3, 3, 1)), Conv2DTranspose(1, (1, 1), strides=(2, 2), kernel_initializer="ones")])
print(spread.predict(picture).reshape(6, 6))
words = Sequential([Embedding(10, 4)])
print(words.predict(np.array([[0, 1, 2, 3]])))
