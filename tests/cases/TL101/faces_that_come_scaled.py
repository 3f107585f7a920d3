"""These faces come divided by 255, so nothing is known of their scale: the answers of a model that knew faces times 255 and back. Not run: they are downloaded."""

from sklearn.datasets import fetch_olivetti_faces
from sklearn.model_selection import train_test_split
from sklearn.svm import SVC

faces = fetch_olivetti_faces()
bytes_of_faces = faces.data * 255
train_faces, test_faces, train_names, test_names = train_test_split(bytes_of_faces, faces.target, stratify=faces.target)
model = SVC().fit(train_faces / 255, train_names)
print(model.score(faces.data[:20], faces.target[:20]))
print(model.score(test_faces / 255, test_names))
