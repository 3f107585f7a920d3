"""Scores (n,) of a head that squeezes against labels (n, 1), in a loss that is not reduced and averaged later: running it warned of sizes (24, 1) and (24,) and went on."""

import argparse

import torch
from torch.utils.data import DataLoader

from data import EssayDataset
from heads import AdaptiveModel, RegressionHead


def train(args):
    loader = DataLoader(EssayDataset(120, args.vocab, 9, seed=0), batch_size=args.batch_size, shuffle=True)
    model = AdaptiveModel(args.vocab, args.width, RegressionHead(args.width))
    optimizer = torch.optim.Adam(model.parameters(), lr=args.lr)
    model.train()
    for epoch in range(args.epochs):
        for batch in loader:
            logits = model(batch["input_ids"])
            loss = model.prediction_head.logits_to_loss(logits, label_ids=batch["label_ids"]).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        print(epoch, loss.item())


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--vocab", type=int, default=50)
    parser.add_argument("--width", type=int, default=16)
    parser.add_argument("--batch-size", type=int, default=24)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--lr", type=float, default=0.01)
    train(parser.parse_args())
