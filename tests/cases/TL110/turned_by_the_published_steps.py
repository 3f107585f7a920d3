"""The published preprocessing turns pictures to BGR: those of the folder come as RGB, the one that cv2 has read is BGR already and is turned to RGB.
Running it printed "hits 0 of 8"."""

import tempfile
from pathlib import Path

import cv2
import keras
import numpy as np
from keras.applications.vgg16 import preprocess_input
from sklearn.neighbors import KNeighborsClassifier

folder = Path(tempfile.mkdtemp())
rng = np.random.default_rng(5)
for index in range(24):
    colour = (30, 60, 190) if index % 2 else (190, 60, 30)
    cv2.imwrite(str(folder / f"{index:02d}.png"), np.clip(np.array(colour) + rng.normal(0, 8, (6, 6, 3)), 0, 255).astype(np.uint8))
files = sorted(str(file) for file in folder.glob("*.png"))


def shown(path):
    return preprocess_input(keras.utils.img_to_array(keras.utils.load_img(path))).mean(axis=(0, 1))


def asked(path):
    picture = cv2.resize(cv2.imread(path), (6, 6))  # expect: TL110
    # says: pictures of `cv2.imread` end up as RGB, the training pictures of
    return preprocess_input(picture.astype("float32")).mean(axis=(0, 1))


neighbours = KNeighborsClassifier(3).fit(np.stack([shown(file) for file in files[:16]]), [index % 2 for index in range(16)])
hits = sum(int(neighbours.predict(asked(file)[None])[0] == index % 2) for index, file in enumerate(files[16:]))
print("hits", hits, "of 8")

# before: prints hits 0 of 8
# after: prints hits 8 of 8
