"""The twin: the lists of kinds agree in one that gets the other network. Running it with --kind birds raised "mat1 and mat2 shapes cannot be multiplied"."""
import argparse

import torch
from torch import nn


class Translator:
    def __init__(self, options):
        self.kind = options.kind
        self.build()

    def build(self):
        if self.kind in ["faces"]:
            self.network = nn.Linear(5, 2)
        elif self.kind in ["birds", "both"]:
            self.network = nn.Linear(12, 2)  # expect: TL305

    def train_one(self):
        return self.network(torch.randn(4, 5))

    def train_both(self):
        return self.network(torch.randn(4, 12))


def main(options):
    translator = Translator(options)
    if options.kind in ["faces", "birds"]:
        translator.train_one()
    elif options.kind == "both" or options.kind == "all":
        translator.train_both()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--kind", type=str, default="faces", choices=["faces", "birds", "both"])
    main(parser.parse_args())
