"""One script trains and tests, the file of the weights is an option, and both halves divide by 255. Twin of
file_of_an_option_asked_with_raw_pixels. Running it printed "right: True".
"""
import argparse

import torch
from torch import nn

torch.manual_seed(0)
bright = torch.randint(100, 256, (60, 16))
dark = torch.randint(0, 130, (60, 16))
pictures = torch.cat([bright, dark])
is_bright = torch.cat([torch.ones(60), torch.zeros(60)]).long()


def build():
    return nn.Sequential(nn.Linear(16, 2), nn.Tanh(), nn.Linear(2, 2))


def train(args):
    model = build()
    optimizer = torch.optim.Adam(model.parameters(), lr=0.05)
    for _ in range(args.steps):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(pictures.float() / 255), is_bright).backward()
        optimizer.step()
    torch.save(model.state_dict(), args.weights)


def test(args):
    model = build()
    model.load_state_dict(torch.load(args.weights))
    model.eval()
    with torch.no_grad():
        found = model(pictures.float() / 255).argmax(dim=1)
    print("right:", (found == is_bright).float().mean().item() > 0.9)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--weights", default="/tmp/brightness.pt")
    parser.add_argument("--steps", type=int, default=200)
    parser.add_argument("--mode", choices=["train", "test", "both"], default="both")
    args = parser.parse_args()
    if args.mode != "test":
        train(args)
    if args.mode != "train":
        test(args)
