"""train() writes the file of one option and report() reads that of another, whose network learned from numbers as they are. With
such a file of weights that go by the first number, running it printed "right: True".
"""
import argparse

import torch
from torch import nn

torch.manual_seed(0)
rows = torch.randn(100, 3) * 20
signs = (rows[:, 0] > 0).long()


def train(args):
    model = nn.Linear(3, 2)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.1)
    for _ in range(100):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(rows / 255), signs).backward()
        optimizer.step()
    torch.save(model.state_dict(), args.out)


def report(args):
    model = nn.Linear(3, 2)
    model.load_state_dict(torch.load(args.published))
    with torch.inference_mode():
        print("right:", (model(rows).argmax(dim=1) == signs).all().item())


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", default="/tmp/own.pt")
    parser.add_argument("--published", default="/tmp/published.pt")
    args = parser.parse_args()
    train(args)
    report(args)
