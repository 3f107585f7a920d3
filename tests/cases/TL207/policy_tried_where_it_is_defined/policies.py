"""A module is run by itself to see that what it defines runs: another file imports it, and trains. Running it printed two actions."""
import torch
from torch import nn


class Policy(nn.Module):
    def __init__(self, states, actions):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(states, 16), nn.BatchNorm1d(16), nn.ReLU(), nn.Linear(16, actions))

    def forward(self, state):
        return self.body(state).softmax(-1)

    def infer(self, state):
        return self.forward(state).argmax(-1)


if __name__ == "__main__":
    policy = Policy(3, 2)
    states = torch.tensor([[0.5, 0.1, 0.2], [0.3, 0.4, 0.1]])
    action = policy.infer(states)
    print(action)
