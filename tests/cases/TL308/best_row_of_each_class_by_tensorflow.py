"""tf.argmax takes axis 0 where none is told. Running it printed "classes of 4 rows of 30"; along the classes it printed "classes of 30 rows of 30"."""

import numpy as np
import tensorflow as tf


def build_model(features, classes):
    inputs = tf.keras.Input((features,))
    hidden = tf.keras.layers.Dense(16, activation="relu")(inputs)
    return tf.keras.Model(inputs, tf.keras.layers.Dense(classes, activation="softmax")(hidden))


rng = np.random.default_rng(0)
x = rng.normal(size=(130, 6)).astype("float32")
y = x[:, :4].argmax(axis=1)
model = build_model(6, 4)
model.compile(optimizer="adam", loss=tf.keras.losses.SparseCategoricalCrossentropy())
model.fit(x[:100], y[:100], epochs=3, verbose=0)
probabilities = model.predict(x[100:], verbose=0)
classes = tf.argmax(probabilities)  # expect: TL308
print("classes of", len(classes), "rows of", len(probabilities))
best = tf.argmax(probabilities, axis=0)
print("the clearest row of each", x[100:][best.numpy()])

# before: prints classes of 4 rows of 30
# after: prints classes of 30 rows of 30
