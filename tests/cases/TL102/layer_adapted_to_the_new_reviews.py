"""The vectorizing layer is adapted once more, to the reviews to be rated. Running it, "great" went
from 3 to 2 and "awful" from 6 to 4.
"""

import numpy as np
import tensorflow as tf
from tensorflow.keras import layers

train_texts = tf.constant(["good film", "bad film", "great", "awful"])
train_labels = np.array([1, 0, 1, 0])
vectorize = layers.TextVectorization(max_tokens=500, output_sequence_length=10)
vectorize.adapt(train_texts)
model = tf.keras.Sequential([layers.Embedding(500, 8), layers.GlobalAveragePooling1D(), layers.Dense(1, activation="sigmoid")])
model.compile("adam", "binary_crossentropy")
model.fit(vectorize(train_texts), train_labels, epochs=4)
unseen = tf.constant(["a great and awful film"])
vectorize.adapt(unseen)  # expect: TL102
print(model.predict(vectorize(unseen)))
