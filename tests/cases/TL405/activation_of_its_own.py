"""The last Dense is linear, the activation stands in a layer after it: the loss by its name fits. Run: it trains."""

from keras.layers import Activation, BatchNormalization, Dense, Input
from keras.models import Model

entry = Input(shape=(12,))
hidden = Dense(32)(entry)
hidden = BatchNormalization()(hidden)
hidden = Activation("relu")(hidden)
scores = Dense(4)(hidden)
chances = Activation("softmax")(scores)  # reveal: holds probabilities
model = Model(inputs=entry, outputs=chances)
model.compile(loss="categorical_crossentropy", optimizer="rmsprop")
