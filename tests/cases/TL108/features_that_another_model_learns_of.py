"""Turned and mirrored pictures go through a ready network, and what comes out is what a forest learns of. Not run: the weights are a download."""

from keras.applications.vgg16 import VGG16, preprocess_input
from keras.preprocessing.image import ImageDataGenerator
from sklearn.ensemble import RandomForestClassifier

body = VGG16(weights="imagenet", include_top=False, pooling="avg")
varied = ImageDataGenerator(rotation_range=20, horizontal_flip=True, preprocessing_function=preprocess_input)
plain = ImageDataGenerator(preprocessing_function=preprocess_input)
leaves = varied.flow_from_directory("leaves/train", target_size=(224, 224), shuffle=False)
others = plain.flow_from_directory("leaves/test", target_size=(224, 224), shuffle=False)
forest = RandomForestClassifier()
features = body.predict(leaves)
forest.fit(features, leaves.classes)
print(forest.score(body.predict(others), others.classes))
