"""timm.create_model gives a network in training mode (tried on 1.0), here one with batch norm.
"""
import timm
import torch
from PIL import Image
from timm.data import create_transform, resolve_data_config

model = timm.create_model("resnet50", pretrained=True)
transform = create_transform(**resolve_data_config({}, model=model))


def predict(path):
    with torch.no_grad():
        return model(transform(Image.open(path).convert("RGB")).unsqueeze(0)).argmax(1).item()  # expect: TL201


print(predict("a.jpg"))
