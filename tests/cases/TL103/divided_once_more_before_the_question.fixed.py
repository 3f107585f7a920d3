"""The helper divides by 255, and ask() does it once more. Running it printed: right: 0.54."""
import numpy as np
from sklearn.svm import SVC


def to_unit(images):
    return images.reshape(len(images), -1) / 255.0


def learn(images, labels):
    return SVC().fit(to_unit(images), labels)


def ask(model, images):
    rows = to_unit(images)
    return model.predict(rows)


rng = np.random.default_rng(2)
labels = rng.integers(0, 2, 200)
images = rng.integers(0, 120, (200, 4, 4)) + 130 * labels[:, None, None]
model = learn(images[:150], labels[:150])
print("right:", round((ask(model, images[150:]) == labels[150:]).mean(), 2))
