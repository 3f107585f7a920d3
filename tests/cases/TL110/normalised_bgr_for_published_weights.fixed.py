"""The blob is scaled and normalised as the weights want it, but its channels are still BGR.

Not run: the weights are a download.
"""
import cv2
import numpy as np
import torch
from torchvision.models import ResNet18_Weights, resnet18

MEAN, STD = np.array([0.485, 0.456, 0.406]), np.array([0.229, 0.224, 0.225])
net = resnet18(weights=ResNet18_Weights.DEFAULT).eval()
frames = cv2.VideoCapture(0)
while True:
    found, frame = frames.read()
    if not found:
        break
    frame = cv2.cvtColor(frame, cv2.COLOR_BGR2RGB)
    x = (cv2.resize(frame, (224, 224)) / 255 - MEAN) / STD
    with torch.inference_mode():
        print(net(torch.from_numpy(x).permute(2, 0, 1).float()[None]).argmax(dim=1).item())
