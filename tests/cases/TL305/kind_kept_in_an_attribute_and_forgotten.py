"""The head takes what the body never gives, whichever kind it is. Running it raised "mat1 and mat2 shapes cannot be multiplied (4x20 and 30x2)". Twin of
kind_kept_in_an_attribute.
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
            self.last = nn.Linear(30, 2)  # expect: TL305

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
