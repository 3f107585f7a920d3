"""A generator of pictures gives batches, so each can be put below all the others. Runs."""

import numpy as np
from tensorflow.keras.preprocessing.image import ImageDataGenerator

scans = np.random.rand(6, 32, 32, 1)
grown = scans.copy()
for number, batch in enumerate(ImageDataGenerator(rotation_range=20).flow(scans, batch_size=2)):
    grown = np.vstack([grown, batch])
    if number > 3:
        break
print(grown.shape)
