"""The twin: the critic has been trained elsewhere, and its judgement is asked for. Running it gave another judgement of a picture by itself than beside others."""
import torch
from torch import nn


class Critic(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(64, 32), nn.BatchNorm1d(32), nn.LeakyReLU(), nn.Linear(32, 1))
        for layer in self.layers:
            if isinstance(layer, nn.Linear):
                layer.weight.data.normal_(0.0, 0.02)

    def forward(self, pictures):
        return torch.sigmoid(self.layers(pictures))


critic = Critic()
critic.load_state_dict(torch.load("critic.pt"))
judged = critic(torch.load("pictures.pt"))  # expect: TL201, TL202
print(judged.argmax())
