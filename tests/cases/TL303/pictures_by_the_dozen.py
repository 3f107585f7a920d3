"""Pictures come by the dozen: a batch does not fill the shape of one. Running it raised: ValueError: cannot reshape array of size 9408 into shape (28,28)."""
import numpy as np
from keras.src.legacy.preprocessing.image import ImageDataGenerator

pictures = np.random.default_rng(0).uniform(size=(40, 28, 28, 1))
labels = np.zeros(40)
for picture, label in ImageDataGenerator(horizontal_flip=True).flow(pictures, labels, batch_size=12):
    print(picture.reshape(28, 28).shape)  # expect: TL303
    break
