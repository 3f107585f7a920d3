"""A network that gives its loss beside a metric: a trainer that is not in view calls it, in the mode that it wants, and takes gradients of what it gets."""
import torch
from sklearn import metrics
from torch import nn
from trainers_of_ours import Trained


class Scorer(Trained):
    def __init__(self):
        super().__init__()
        self.head = nn.Sequential(nn.Dropout(0.3), nn.Linear(8, 1))

    def told(self, rows, labels):
        said = self.head(rows)
        loss = nn.functional.mse_loss(said, labels)
        error = metrics.mean_squared_error(labels.cpu().numpy(), said.detach().cpu().numpy())
        return said, loss, {"error": error}
