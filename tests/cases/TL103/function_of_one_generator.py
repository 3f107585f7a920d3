"""Generators: ResNet preprocessing for training, 1/255 for the test set."""
from tensorflow.keras import layers, models
from tensorflow.keras.applications.resnet50 import ResNet50, preprocess_input
from tensorflow.keras.preprocessing.image import ImageDataGenerator

train_gen = ImageDataGenerator(preprocessing_function=preprocess_input, horizontal_flip=True)
test_gen = ImageDataGenerator(rescale=1.0 / 255)  # expect: TL103
train = train_gen.flow_from_directory("train", target_size=(224, 224), class_mode="sparse")
test = test_gen.flow_from_directory("test", target_size=(224, 224), class_mode="sparse", shuffle=False)
base = ResNet50(weights=None, include_top=False, pooling="avg", input_shape=(224, 224, 3))
model = models.Sequential([base, layers.Dense(5, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(train, epochs=1)
print(model.evaluate(test))
