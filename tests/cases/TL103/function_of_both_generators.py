"""Right: the same preprocess_input in both generators; one is without flips."""
from tensorflow.keras import layers, models
from tensorflow.keras.applications.resnet50 import ResNet50, preprocess_input
from tensorflow.keras.preprocessing.image import ImageDataGenerator

train_gen = ImageDataGenerator(preprocessing_function=preprocess_input, horizontal_flip=True)
test_gen = ImageDataGenerator(preprocessing_function=preprocess_input)
train = train_gen.flow_from_directory("train", target_size=(224, 224), class_mode="sparse")
test = test_gen.flow_from_directory("test", target_size=(224, 224), class_mode="sparse", shuffle=False)
base = ResNet50(weights="imagenet", include_top=False, pooling="avg", input_shape=(224, 224, 3))
base.trainable = False
model = models.Sequential([base, layers.Dense(5, activation="softmax")])
model.compile("adam", "sparse_categorical_crossentropy", metrics=["accuracy"])
model.fit(train, epochs=1, validation_data=test)
print(model.evaluate(test))
