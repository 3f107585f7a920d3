"""The hook looks at sizes and keeps nothing. Running it raised "mat1 and mat2 shapes cannot be multiplied". Twin of what_a_hook_keeps."""
import torch
from torch import nn


class Wrapper(nn.Module):
    def __init__(self, body):
        super().__init__()
        self.body = body
        self.kept = torch.empty(1, 4)
        self.body[0].register_forward_hook(self.keep)

    def keep(self, layer, given, output):
        print(output.shape)

    def forward(self, x):
        self.body(x)
        return self.kept


net = nn.Sequential(Wrapper(nn.Sequential(nn.Linear(8, 16), nn.ReLU())), nn.Linear(16, 2))  # expect: TL305
print(net(torch.rand(4, 8)).shape)
