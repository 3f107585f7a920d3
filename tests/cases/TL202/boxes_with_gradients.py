"""A detector is asked for boxes with gradients on: run with new weights and made-up pixels, the scores carried a graph.
"""
import torch
import torchvision
from PIL import Image

weights = torchvision.models.detection.FasterRCNN_ResNet50_FPN_Weights.DEFAULT
model = torchvision.models.detection.fasterrcnn_resnet50_fpn(weights=weights)
model.eval()
transform = weights.transforms()


def predict(path):
    image = transform(Image.open(path).convert("RGB"))
    outputs = model([image])[0]  # expect: TL202
    return outputs["boxes"][outputs["scores"] > 0.5].tolist()


print(predict("street.jpg"))
