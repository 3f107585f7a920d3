"""The same with a crop at the centre.
"""
import torch
from torch import nn
from torchvision import models, transforms
from torchvision.io import read_image

inference_transform = nn.Sequential(
    transforms.Resize((72, 72)),
    transforms.CenterCrop(64),
    transforms.ConvertImageDtype(torch.float32),
)
model = models.resnet18(num_classes=2)
model.load_state_dict(torch.load("methane.pt"))
model.eval()


@torch.inference_mode()
def predict(path):
    return model(inference_transform(read_image(path)).unsqueeze(0)).softmax(1)


print(predict("plume.png"))
