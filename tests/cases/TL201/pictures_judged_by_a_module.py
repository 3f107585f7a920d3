"""The same, and nobody puts the network that judges into evaluation mode.

Run with a ResNet that was not: two calls gave two answers, and its running statistics changed.
"""

import torch


class Watcher:
    def __init__(self, network: torch.nn.Module, ready: torch.nn.Module):
        self.network = network
        self.ready = ready

    def predict(self, picture: torch.Tensor) -> float:
        picture = self.ready(picture).unsqueeze(0)
        with torch.no_grad():
            return self.network(picture).item()  # expect: TL201
