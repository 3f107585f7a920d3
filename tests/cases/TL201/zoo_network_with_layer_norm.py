"""A vision transformer of timm has layer norm, and no dropout unless it is asked for: both modes give the same (tried on 1.0).
"""
import timm
import torch
from PIL import Image
from timm.data import create_transform, resolve_data_config

model = timm.create_model("vit_base_patch16_224", pretrained=True)
transform = create_transform(**resolve_data_config({}, model=model))


def predict(path):
    with torch.no_grad():
        return model(transform(Image.open(path).convert("RGB")).unsqueeze(0)).argmax(1).item()


print(predict("a.jpg"))
