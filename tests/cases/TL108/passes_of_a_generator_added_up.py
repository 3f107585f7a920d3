"""Each pass reads the folder anew, with other lots, and the answers are added up or averaged: the lots are wanted. The last loop keeps one pass alone.

Run with five pictures: each of the three parts prints a class for each of them.
"""
import keras
import numpy as np
from keras.preprocessing.image import ImageDataGenerator

model = keras.models.load_model("leaves.keras")
lots = ImageDataGenerator(rescale=1 / 255, rotation_range=10, horizontal_flip=True)
for number in range(4):
    leaves = lots.flow_from_directory("leaves/test", shuffle=False, class_mode=None)
    if number == 0:
        answers = model.predict(leaves)
    else:
        answers += model.predict(leaves)
print((answers / 4).argmax(axis=1))

told = []
for number in range(4):
    told.append(model.predict(lots.flow_from_directory("leaves/test", shuffle=False, class_mode=None)))
print(np.mean(told, axis=0).argmax(axis=1))

alone = ImageDataGenerator(rescale=1 / 255, rotation_range=10)  # expect: TL108
for number in range(4):
    answers = model.predict(alone.flow_from_directory("leaves/test", shuffle=False, class_mode=None))
print((answers / 4).argmax(axis=1))
