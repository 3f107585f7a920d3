"""What predict() gave went through a sigmoid; the loss that is computed of it afterwards takes logits.

Run: the loss that it prints is 0.77, above what chance gives.
"""

import keras
import numpy as np

x = np.random.rand(64, 5).astype("float32")
y = (x[:, :1] > 0.5).astype("float32")
model = keras.Sequential([keras.Input((5,)), keras.layers.Dense(8, activation="tanh"), keras.layers.Dense(1, activation="sigmoid")])
model.compile(loss="binary_crossentropy")
model.fit(x, y, epochs=2, verbose=0)
chances = model.predict(x, verbose=0)
print(float(keras.losses.BinaryCrossentropy(from_logits=True)(y, chances)))  # expect: TL405

# before: prints 0.723
# after: prints 0.730
