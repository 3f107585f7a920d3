"""The same with a learning phase of 0.
"""
import numpy as np
from tensorflow.keras import backend as K
from tensorflow.keras.models import load_model

model = load_model("net.h5")
activations = K.function([model.input, K.learning_phase()], [model.layers[3].output])
x_test = np.random.rand(8, 28, 28, 1)
out = activations([x_test, 0])[0]
print(out.mean())
