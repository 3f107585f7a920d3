"""As the grey twin, in colour: Pillow gives RGB, cv2 BGR (the pictures happen to be grey, so running it shows no loss). Running it printed "hits 10 of 10"."""
import tempfile
from pathlib import Path

import cv2
import numpy as np
from PIL import Image
from sklearn.svm import SVC

folder = Path(tempfile.mkdtemp())
rng = np.random.default_rng(4)
for index in range(30):
    level = 190 if index % 2 else 60
    Image.fromarray(np.clip(rng.normal(level, 12, (6, 6, 3)), 0, 255).astype(np.uint8)).save(folder / f"{index:02d}.png")

train = [np.array(Image.open(folder / f"{index:02d}.png")).ravel() for index in range(20)]
svc = SVC().fit(np.array(train), [index % 2 for index in range(20)])

hits = 0
for index in range(20, 30):
    picture = cv2.imread(str(folder / f"{index:02d}.png"), cv2.IMREAD_COLOR)  # expect: TL110  # reveal: BGR
    hits += int(svc.predict(picture.reshape(1, -1))[0] == index % 2)
print("hits", hits, "of 10")
