"""Reads with cv2 and turns the order round, to RGB."""
import os
import sys

import cv2
import numpy as np
import torch


def detect_image(image_path, model_path):
    model = torch.load(model_path, weights_only=False)
    model.eval()
    for name in os.listdir(image_path):
        image = cv2.imread(os.path.join(image_path, name))
        if image is None:
            continue
        image = cv2.cvtColor(image, cv2.COLOR_BGR2RGB)
        image = cv2.resize(image, (640, 480))
        image = image.astype(np.float32) / 255.0
        image = np.expand_dims(np.transpose(image, (2, 0, 1)), 0)
        with torch.no_grad():
            scores = model(torch.from_numpy(image))
        print(name, scores.argmax(1).item())


detect_image(sys.argv[1], "model_final.pt")
