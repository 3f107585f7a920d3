"""Pictures come one by one, as batches of one: each fills the shape of a picture. Running it printed: (28, 28)."""
import numpy as np
from keras.src.legacy.preprocessing.image import ImageDataGenerator

pictures = np.random.default_rng(0).uniform(size=(40, 28, 28, 1))
labels = np.zeros(40)
for picture, label in ImageDataGenerator(horizontal_flip=True).flow(pictures, labels, batch_size=1):
    print(picture.reshape(28, 28).shape)
    break
