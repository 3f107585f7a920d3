"""fit() gets its pictures through generators that divide by 255, evaluate() gets the array behind them.

Running it printed "loss below 2: False"; through the generator, "loss below 2: True".
"""
import numpy as np
import tensorflow as tf
from tensorflow.keras.preprocessing.image import ImageDataGenerator

tf.keras.utils.set_random_seed(4)
rng = np.random.default_rng(4)
sign = rng.integers(0, 3, 400)
pictures = rng.normal((60 + 50 * sign)[:, None, None, None], 20, (400, 6, 6, 1)).clip(0, 255)
training_images, training_labels, testing_images, testing_labels = pictures[:300], sign[:300], pictures[300:], sign[300:]

train_datagen = ImageDataGenerator(rescale=1.0 / 255, zoom_range=0.1)
validation_datagen = ImageDataGenerator(rescale=1.0 / 255)

model = tf.keras.Sequential([
    tf.keras.Input((6, 6, 1)),
    tf.keras.layers.Flatten(),
    tf.keras.layers.Dense(16, activation="relu"),
    tf.keras.layers.Dense(3, activation="softmax"),
])
model.compile(optimizer=tf.keras.optimizers.Adam(0.01), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
validation_flow = validation_datagen.flow(testing_images, testing_labels, batch_size=50, shuffle=False)
model.fit(train_datagen.flow(training_images, training_labels, batch_size=50), epochs=10, validation_data=validation_flow, verbose=0)
loss, accuracy = model.evaluate(testing_images, testing_labels, verbose=0)  # expect: TL101
print("loss below 2:", loss < 2)

# before: prints loss below 2: False
# after: prints loss below 2: True
