"""Both branches bring the pixels to 0..1.
"""
import argparse

import cv2
import numpy as np
from tensorflow.keras.layers import Conv2D, Dense, Dropout, Flatten, MaxPooling2D
from tensorflow.keras.models import Sequential
from tensorflow.keras.optimizers import Adam
from tensorflow.keras.preprocessing.image import ImageDataGenerator

ap = argparse.ArgumentParser()
ap.add_argument("--mode", help="train/display")
mode = ap.parse_args().mode

train_datagen = ImageDataGenerator(rescale=1. / 255)
val_datagen = ImageDataGenerator(rescale=1. / 255)
train_generator = train_datagen.flow_from_directory("data/train", target_size=(48, 48), batch_size=64, color_mode="grayscale", class_mode="categorical")
validation_generator = val_datagen.flow_from_directory("data/test", target_size=(48, 48), batch_size=64, color_mode="grayscale", class_mode="categorical")

model = Sequential()
model.add(Conv2D(32, kernel_size=(3, 3), activation="relu", input_shape=(48, 48, 1)))
model.add(MaxPooling2D(pool_size=(2, 2)))
model.add(Dropout(0.25))
model.add(Flatten())
model.add(Dense(7, activation="softmax"))

if mode == "train":
    model.compile(loss="categorical_crossentropy", optimizer=Adam(learning_rate=0.0001), metrics=["accuracy"])
    model.fit(train_generator, steps_per_epoch=448, epochs=50, validation_data=validation_generator, validation_steps=112)
    model.save_weights("model.h5")
elif mode == "display":
    model.load_weights("model.h5")
    faces = cv2.CascadeClassifier("haarcascade_frontalface_default.xml")
    cap = cv2.VideoCapture(0)
    while True:
        ret, frame = cap.read()
        if not ret:
            break
        gray = cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY)
        for (x, y, w, h) in faces.detectMultiScale(gray, scaleFactor=1.3, minNeighbors=5):
            roi = gray[y:y + h, x:x + w]
            cropped = np.expand_dims(np.expand_dims(cv2.resize(roi, (48, 48)) / 255.0, -1), 0)
            prediction = model.predict(cropped)
            print(int(np.argmax(prediction)))
        if cv2.waitKey(1) & 0xFF == ord("q"):
            break
    cap.release()
