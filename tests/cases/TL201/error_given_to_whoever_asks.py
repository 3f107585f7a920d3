"""Only a number is given: nobody can learn of it. Twin of loss_and_error_given_to_a_trainer."""
import torch
from sklearn import metrics
from torch import nn


class Scorer:
    def __init__(self):
        self.head = nn.Sequential(nn.Dropout(0.3), nn.Linear(8, 1))
        self.head.load_state_dict(torch.load("head.pt"))

    def told(self, rows, labels):
        said = self.head(rows)  # expect: TL201, TL202
        error = metrics.mean_squared_error(labels.cpu().numpy(), said.detach().cpu().numpy())
        return {"error": error}
