"""The other way round: the forest learns from cv2's BGR pictures and is asked about Pillow's RGB. Running it printed "hits 0 of 10"."""
import tempfile
from pathlib import Path

import cv2
import numpy as np
from PIL import Image
from sklearn.ensemble import RandomForestClassifier

folder = Path(tempfile.mkdtemp())
rng = np.random.default_rng(1)
for index in range(40):
    rgb = (210, 140, 30) if index % 2 else (30, 120, 200)
    Image.fromarray(np.clip(np.array(rgb) + rng.normal(0, 10, (5, 5, 3)), 0, 255).astype(np.uint8)).save(folder / f"{index:02d}.png")
files = sorted(folder.glob("*.png"))

features, kinds = [], []
for file in files[:30]:
    features.append(cv2.imread(str(file)).flatten())
    kinds.append(int(file.stem) % 2)
forest = RandomForestClassifier(n_estimators=20, random_state=0).fit(np.array(features), kinds)

hits = 0
for file in files[30:]:
    picture = np.asarray(Image.open(file))  # expect: TL110  # reveal: RGB
    hits += int(forest.predict(picture.reshape(1, -1))[0] == int(file.stem) % 2)
print("hits", hits, "of 10")
