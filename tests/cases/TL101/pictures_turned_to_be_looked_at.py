"""Some training pictures are scaled, turned and shown; the test pictures come along with the download, and nothing is wanted of them."""

import matplotlib.pyplot as plt
from tensorflow.keras.datasets import cifar10
from tensorflow.keras.preprocessing.image import ImageDataGenerator

(x_train, y_train), (x_test, y_test) = cifar10.load_data()
x_train = x_train / 255
turning = ImageDataGenerator(shear_range=0.2, zoom_range=0.2, horizontal_flip=True)
stream = turning.flow(x_train[14:15], y_train[14:15], batch_size=1)
shown = [next(stream) for _ in range(5)]
figure, axes = plt.subplots(1, 5)
for axis, (picture, _) in zip(axes, shown):
    axis.imshow(picture[0])
plt.show()
