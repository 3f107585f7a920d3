"""The twin: nobody calls `eval()`. Two requests with one picture changed the running statistics between them."""
import io

import torch
from flask import Flask, request
from PIL import Image
from torch import nn
from torchvision import transforms

leaf_model = nn.Sequential(nn.Conv2d(3, 8, 3), nn.BatchNorm2d(8), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(8, 4))
leaf_model.load_state_dict(torch.load("leaf.pth"))

to_tensor = transforms.Compose([transforms.Resize((64, 64)), transforms.ToTensor()])


def name_of(data, model=leaf_model):
    picture = to_tensor(Image.open(io.BytesIO(data)))
    scores = model(picture.unsqueeze(0))  # expect: TL201, TL202
    return scores.argmax(dim=1).item()


app = Flask(__name__)


@app.route("/leaf", methods=["POST"])
def leaf():
    file = request.files.get("file")
    if not file:
        return "no picture"
    return str(name_of(file.read()))
