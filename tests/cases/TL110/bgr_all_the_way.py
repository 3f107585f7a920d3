"""cv2 reads the pictures of both sides: BGR in training, BGR at the question. Running it printed "hits 10 of 10"."""
import tempfile
from pathlib import Path

import cv2
import numpy as np
from sklearn.linear_model import LogisticRegression

folder = Path(tempfile.mkdtemp())
rng = np.random.default_rng(8)
for index in range(30):
    bgr = (200, 60, 60) if index % 2 else (60, 60, 200)
    cv2.imwrite(str(folder / f"{index:02d}.png"), np.clip(np.array(bgr) + rng.normal(0, 8, (4, 4, 3)), 0, 255).astype(np.uint8))


def read(index):
    picture = cv2.imread(str(folder / f"{index:02d}.png"))  # reveal: BGR
    return cv2.resize(picture, (2, 2)).ravel()


model = LogisticRegression(max_iter=500).fit(np.stack([read(index) for index in range(20)]), [index % 2 for index in range(20)])
print("hits", sum(int(model.predict(read(index)[None])[0] == index % 2) for index in range(20, 30)), "of 10")
