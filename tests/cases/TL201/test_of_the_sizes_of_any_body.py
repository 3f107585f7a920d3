"""In a file of tests: of what a body with published weights gives, the sizes are looked at, and whether there is anything. Ran (with the weights left out, and
`torch.isfinite` for what is not in view). What a test is called says nothing of models; one that is handed data, and judges a model on it, is the twin.
"""

import torch
from checks_of_ours import is_finite
from torch import nn


def published():
    body = nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.BatchNorm2d(8), nn.ReLU())
    body.load_state_dict(torch.hub.load_state_dict_from_url("https://example.org/body.pth"))
    return body


class Heads(nn.Module):
    def __init__(self, widths):
        super().__init__()
        self.heads = nn.ModuleDict({name: nn.Conv2d(8, width, 1) for name, width in widths.items()})

    def forward(self, x):
        return {name: head(x) for name, head in self.heads.items()}


def test_sizes():
    heads = Heads({"class": 3, "box": 4})
    features = published()(torch.rand(1, 3, 64, 64))
    assert is_finite(features)
    output = heads(features)
    assert output
    for name, data in output.items():
        assert data.shape == (1, heads.heads[name].out_channels, 64, 64)


def test_on(loader):
    model = published()
    right = 0
    with torch.no_grad():
        for pictures, labels in loader:
            right += (model(pictures).mean((2, 3)).argmax(1) == labels).sum().item()  # expect: TL201
    print(right)


if __name__ == "__main__":
    test_sizes()
