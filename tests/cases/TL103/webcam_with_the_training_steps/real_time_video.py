"""The webcam does all of the trainer's steps: /255, -0.5, *2."""
import cv2
import numpy as np
from keras.models import load_model
from keras.preprocessing.image import img_to_array

face_detection = cv2.CascadeClassifier("haarcascade_files/haarcascade_frontalface_default.xml")
emotion_classifier = load_model("models/_mini_XCEPTION.hdf5", compile=False)
EMOTIONS = ["angry", "disgust", "scared", "happy", "sad", "surprised", "neutral"]
camera = cv2.VideoCapture(0)
while True:
    frame = camera.read()[1]
    gray = cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY)
    faces = face_detection.detectMultiScale(gray, scaleFactor=1.1, minNeighbors=5, minSize=(30, 30))
    if len(faces) > 0:
        (fX, fY, fW, fH) = faces[0]
        roi = gray[fY:fY + fH, fX:fX + fW]
        roi = cv2.resize(roi, (48, 48))
        roi = (roi.astype("float") / 255.0 - 0.5) * 2.0
        roi = img_to_array(roi)
        roi = np.expand_dims(roi, axis=0)
        preds = emotion_classifier.predict(roi)[0]
        print(EMOTIONS[preds.argmax()])
    if cv2.waitKey(1) & 0xFF == ord("q"):
        break
camera.release()
