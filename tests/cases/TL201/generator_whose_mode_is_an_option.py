"""Whether the generator is put into evaluation mode is an option of the command line, off as in pix2pix, whose noise is its dropout: it was thought of.

Running it printed "two photos of one drawing differ: True".
"""

import argparse

import torch
from torch import nn


def parse():
    parser = argparse.ArgumentParser()
    parser.add_argument("--weights", default="generator.pt")
    parser.add_argument("--eval", action="store_true", help="use evaluation mode during test time")
    return parser.parse_args()


def build():
    return nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.InstanceNorm2d(8), nn.Dropout(0.5), nn.ReLU(), nn.Conv2d(8, 3, 3, padding=1), nn.Tanh())


def main():
    opt = parse()
    torch.manual_seed(5)
    torch.save(build().state_dict(), opt.weights)
    generator = build()
    generator.load_state_dict(torch.load(opt.weights))
    if opt.eval:
        generator.eval()
    drawing = torch.rand(1, 3, 16, 16) * 2 - 1
    with torch.no_grad():
        photo = generator(drawing)  # reveal generator: asked in evaluation mode or in training mode
        second = generator(drawing)
    print("two photos of one drawing differ:", not torch.equal(photo, second))


main()
