"""The generator of the training images divides by 255, the image that is asked about is raw.

Running it printed "never unsure: True"; with the division, "never unsure: False".
"""
import numpy as np
import tensorflow as tf
from tensorflow.keras.preprocessing.image import ImageDataGenerator

tf.keras.utils.set_random_seed(0)
rng = np.random.default_rng(0)
dark = rng.integers(0, 2, 200)
pictures = rng.normal(np.where(dark, 90, 140)[:, None, None, None], 30, (200, 8, 8, 1)).clip(0, 255)

train_generator = ImageDataGenerator(rescale=1.0 / 255).flow(pictures, dark, batch_size=20)
model = tf.keras.Sequential([
    tf.keras.Input((8, 8, 1)),
    tf.keras.layers.Flatten(),
    tf.keras.layers.Dense(1, activation="sigmoid"),
])
model.compile(optimizer=tf.keras.optimizers.Adam(0.05), loss="binary_crossentropy")
model.fit(train_generator, epochs=30, verbose=0)

new_pictures = rng.normal(90, 30, (50, 8, 8, 1)).clip(0, 255)
answers = model.predict(new_pictures, verbose=0)  # expect: TL101
unsure = ((answers > 0.01) & (answers < 0.99)).mean()
print("never unsure:", bool(unsure == 0))

# before: prints never unsure: True
# after: prints never unsure: False
