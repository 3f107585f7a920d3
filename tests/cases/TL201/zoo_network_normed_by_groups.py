"""Big Transfer's networks of timm are normalised by groups of channels: both modes give the same. Those of the same family without that word have batch norm.

Run without their weights (1.0.31): no batch norm and no dropout in the first, 49 layers of batch norm in the second.
"""
import timm
import torch
from PIL import Image
from timm.data import create_transform, resolve_data_config

grouped = timm.create_model("resnetv2_50x1_bitm_in21k", pretrained=True, num_classes=2)
plain = timm.create_model("resnetv2_50", pretrained=True, num_classes=2)
grouped.load_state_dict(torch.load("grouped.pt"))
plain.load_state_dict(torch.load("plain.pt"))
transform = create_transform(**resolve_data_config({}, model=plain))


@torch.no_grad()
def predict(model, path):
    return model(transform(Image.open(path).convert("RGB")).unsqueeze(0)).argmax(1).item()


print(predict(grouped, "a.jpg"))
with torch.no_grad():
    print(plain(transform(Image.open("a.jpg").convert("RGB")).unsqueeze(0)).argmax(1).item())  # expect: TL201
