"""Both sides read with cv2, but only the training loop converts to RGB. Running it printed "hits 0 of 10"."""
import tempfile
from pathlib import Path

import cv2
import numpy as np
from sklearn.neighbors import KNeighborsClassifier

folder = Path(tempfile.mkdtemp())
rng = np.random.default_rng(5)
for index in range(30):
    bgr = (30, 60, 190) if index % 2 else (190, 60, 30)
    cv2.imwrite(str(folder / f"{index:02d}.png"), np.clip(np.array(bgr) + rng.normal(0, 8, (6, 6, 3)), 0, 255).astype(np.uint8))
files = sorted(str(file) for file in folder.glob("*.png"))


def colour_of(path):
    picture = cv2.imread(path)
    picture = cv2.cvtColor(picture, cv2.COLOR_BGR2RGB)
    return picture.mean(axis=(0, 1))


neighbours = KNeighborsClassifier(3).fit(np.stack([colour_of(file) for file in files[:20]]), [index % 2 for index in range(20)])

hits = 0
for index, file in enumerate(files[20:]):
    picture = cv2.imread(file)  # expect: TL110
    hits += int(neighbours.predict(picture.mean(axis=(0, 1))[None])[0] == index % 2)
print("hits", hits, "of 10")

# before: prints hits 0 of 10
# after: prints hits 10 of 10
