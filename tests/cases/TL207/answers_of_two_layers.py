"""Two layers with random weights answer. Twin of layers_shown_one_by_one."""
import numpy as np
from keras.layers import Dense, Input
from keras.models import Sequential

model = Sequential([Input((4,)), Dense(8, activation="relu"), Dense(3, activation="softmax")])
print(model.predict(np.array([[5.1, 3.5, 1.4, 0.2]])))  # expect: TL207
