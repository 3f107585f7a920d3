"""No epoch writes the file that is loaded: who taught that network is not known, and the picture lies between -1 and 1. Run: no such file."""
import numpy as np
from keras.models import load_model
from PIL import Image

network = load_model("kept/coins.best.keras")
coin = np.asarray(Image.open("coin.png").convert("RGB").resize((48, 48)))
print(network.predict(coin[None] / 127.5 - 1))
