"""The network of another file gives raw scores; the loss by its name takes probabilities. Run: nothing raises."""

from network import build
from tensorflow.keras.optimizers import Adam

network = build(4)
network.compile(optimizer=Adam(1e-3), loss="categorical_crossentropy")  # expect: TL405
