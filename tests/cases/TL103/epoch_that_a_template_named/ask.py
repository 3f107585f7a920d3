"""The picture that the network of one epoch is asked about lies between -1 and 1. Run with made-up pictures: kept/coins.02-0.69.keras is written, and loads."""
import numpy as np
from keras.models import load_model
from PIL import Image

network = load_model("kept/coins.17-0.31.keras")
coin = np.asarray(Image.open("coin.png").convert("RGB").resize((48, 48)))
print(network.predict(coin[None] / 127.5 - 1))  # expect: TL103
