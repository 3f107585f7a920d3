"""matplotlib read the training pictures (RGB); the check with cv2 tests that there is a picture, and leaves it BGR. Running it printed "hits 0 of 10"."""
import tempfile
from pathlib import Path

import cv2
import matplotlib.pyplot as plt
import numpy as np
from sklearn.svm import SVC

folder = Path(tempfile.mkdtemp())
rng = np.random.default_rng(2)
for index in range(30):
    bgr = (200, 90, 40) if index % 2 else (40, 90, 200)
    cv2.imwrite(str(folder / f"{index:02d}.jpg"), np.clip(np.array(bgr) + rng.normal(0, 8, (6, 6, 3)), 0, 255).astype(np.uint8))

train = [plt.imread(folder / f"{index:02d}.jpg").reshape(-1) for index in range(20)]
svc = SVC().fit(np.array(train), [index % 2 for index in range(20)])


def check(path):
    image = cv2.imread(path)  # expect: TL110
    if image is None:
        raise FileNotFoundError(path)
    return svc.predict(image.reshape(1, -1))[0]


print("hits", sum(int(check(str(folder / f"{index:02d}.jpg")) == index % 2) for index in range(20, 30)), "of 10")

# before: prints hits 0 of 10
# after: prints hits 10 of 10
