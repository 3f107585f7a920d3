"""What kind of network it is comes from a function that is not in view, or from settings out of a file; each method asks for it, and gets one answer.
Running it printed torch.Size([4, 2]) twice for each kind.
"""

import json
import sys
from dataclasses import dataclass
from enum import Enum

import torch
from torch import nn


class Kind(Enum):
    SMALL = "small"
    LARGE = "large"


@dataclass
class Settings:
    kind: Kind = Kind.SMALL

    @classmethod
    def read(cls, held):
        known = {name: value for name, value in held.items()}
        if "kind" in known:
            known["kind"] = Kind(known["kind"])
        return cls(**known)


def body_of(kind):
    if kind == Kind.SMALL:
        return nn.Linear(20, 20)
    body = nn.Sequential(nn.Linear(20, 20))
    body.head = nn.Linear(20, 2)
    return body


class Net(nn.Module):
    def __init__(self, kind):
        super().__init__()
        self.kind = kind
        self.body = body_of(self.kind)
        if self.kind == Kind.SMALL:
            self.last = nn.Linear(20, 2)

    @property
    def head(self):
        if self.kind == Kind.SMALL:
            return self.last
        return self.body.head

    def forward(self, x):
        if self.kind == Kind.SMALL:
            return self.head(self.body(x))
        return self.body(x)


def settings():
    return Settings.read(json.loads(sys.argv[1] if len(sys.argv) > 1 else '{"kind": "small"}'))


print(Net(settings().kind)(torch.rand(4, 20)).shape)
chosen = Settings(Kind(sys.argv[2])) if len(sys.argv) > 2 else Settings()
print(Net(chosen.kind)(torch.rand(4, 20)).shape)
