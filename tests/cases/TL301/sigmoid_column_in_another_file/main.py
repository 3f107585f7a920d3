"""binary_cross_entropy gets (N, 1) and (N,): it raises (FernandoLpz#9)."""
import argparse

import numpy as np
import torch
import torch.nn.functional as F
import torch.optim as optim
from torch.utils.data import DataLoader, Dataset

from src_model import TweetClassifier


class DatasetMaper(Dataset):
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __len__(self):
        return len(self.x)

    def __getitem__(self, idx):
        return self.x[idx], self.y[idx]


class Execute:
    def __init__(self, args):
        self.args = args
        self.batch_size = args.batch_size
        self.x = np.random.randint(1, args.max_words, (200, 12))
        self.y = (self.x[:, 0] > 50).astype(int)
        self.model = TweetClassifier(args)

    def train(self):
        training_set = DatasetMaper(self.x, self.y)
        self.loader_training = DataLoader(training_set, batch_size=self.batch_size)
        optimizer = optim.RMSprop(self.model.parameters(), lr=self.args.learning_rate)
        for epoch in range(self.args.epochs):
            self.model.train()
            for x_batch, y_batch in self.loader_training:
                x = x_batch.type(torch.LongTensor)
                y = y_batch.type(torch.FloatTensor)
                y_pred = self.model(x)
                loss = F.binary_cross_entropy(y_pred, y)  # expect: TL301
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--learning_rate", type=float, default=0.01)
    parser.add_argument("--hidden_dim", type=int, default=32)
    parser.add_argument("--lstm_layers", type=int, default=1)
    parser.add_argument("--batch_size", type=int, default=20)
    parser.add_argument("--max_words", type=int, default=100)
    Execute(parser.parse_args()).train()
