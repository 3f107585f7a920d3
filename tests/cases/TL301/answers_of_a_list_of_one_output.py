"""A model whose outputs are a list of one gives that one, not a list (ran with 3.13)."""
import numpy as np
from keras.layers import Concatenate, Dense, Input
from keras.models import Model
from sklearn.metrics import r2_score

first, second = Input((2,)), Input((3,))
joined = Concatenate()([Dense(8)(first), Dense(8)(second)])
model = Model(inputs=[first, second], outputs=[Dense(1)(joined)])
model.compile(loss="mse", optimizer="adam")
a, b, y = np.random.normal(size=(50, 2)), np.random.normal(size=(50, 3)), np.random.normal(size=50)
model.fit([a, b], y)
print(r2_score(y, model.predict([a, b])))
