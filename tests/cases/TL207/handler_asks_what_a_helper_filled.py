"""The helper fills the network with the weights of a file before the page asks it. Two starts gave one answer when it was run."""
import gradio
import torch
from torch import nn


def put_together(kinds):
    body = nn.Sequential(nn.Conv2d(3, 8, 5, stride=4), nn.ReLU(), nn.AdaptiveAvgPool2d(1), nn.Flatten())
    network = nn.Sequential(body, nn.Linear(8, kinds))
    network.load_state_dict(torch.load("trees.pt"))
    return network


KINDS = ["oak", "beech", "birch"]
network = put_together(len(KINDS))
network.eval()


def shares(picture):
    pixels = torch.as_tensor(picture).permute(2, 0, 1).float() / 255
    with torch.no_grad():
        told = network(pixels[None]).softmax(dim=1)[0]
    return {kind: float(share) for kind, share in zip(KINDS, told)}


gradio.Interface(shares, "image", "label").launch()
