"""The page asks a network that a helper put together and nothing ever filled. Two starts gave other shares for one picture when it was run."""
import gradio
import torch
from torch import nn


def put_together(kinds):
    body = nn.Sequential(nn.Conv2d(3, 8, 5, stride=4), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten())
    return nn.Sequential(body, nn.Linear(8, kinds))


KINDS = ["oak", "beech", "birch"]
network = put_together(len(KINDS))
network.eval()


def shares(picture):
    pixels = torch.as_tensor(picture).permute(2, 0, 1).float() / 255
    with torch.no_grad():
        told = network(pixels[None]).softmax(dim=1)[0]  # expect: TL207
    return {kind: float(share) for kind, share in zip(KINDS, told)}


gradio.Interface(shares, "image", "label").launch()
