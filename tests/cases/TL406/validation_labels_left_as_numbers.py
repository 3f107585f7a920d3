"""Only the validation labels are left as numbers."""
import numpy as np
from tensorflow import keras
from tensorflow.keras import layers
from tensorflow.keras.utils import to_categorical

x_train, y_train = np.random.rand(100, 7), np.random.randint(0, 3, 100)
x_val, y_val = np.random.rand(20, 7), np.random.randint(0, 3, 20)
y_train = to_categorical(y_train, 3)

model = keras.Sequential([layers.Input((7,)), layers.Dense(16, activation="relu"), layers.Dense(3, activation="softmax")])
model.compile(optimizer="sgd", loss="categorical_crossentropy", metrics=["accuracy"])  # expect: TL406
model.fit(x_train, y_train, epochs=1, validation_data=(x_val, y_val), verbose=0)
