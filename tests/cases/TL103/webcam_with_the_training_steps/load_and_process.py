"""The trainer's preprocessing: /255, -0.5, *2."""
import cv2
import numpy as np
import pandas as pd


def load_fer2013():
    data = pd.read_csv("fer2013.csv")
    faces = []
    for sequence in data["pixels"].tolist():
        face = np.asarray([int(pixel) for pixel in sequence.split(" ")]).reshape(48, 48)
        faces.append(cv2.resize(face.astype("uint8"), (48, 48)).astype("float32"))
    faces = np.expand_dims(np.asarray(faces), -1)
    emotions = pd.get_dummies(data["emotion"]).values
    return faces, emotions


def preprocess_input(x, v2=True):
    x = x.astype("float32")
    x = x / 255.0
    if v2:
        x = x - 0.5
        x = x * 2.0
    return x
