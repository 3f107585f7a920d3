"""A network is asked by its `forward`, not called: dropout is on all the same. Running it gave two answers for one input."""
import torch
from torch import nn


class Grader(nn.Module):
    def __init__(self):
        super().__init__()
        self.hidden = nn.Linear(12, 16)
        self.drop = nn.Dropout(0.4)
        self.out = nn.Linear(16, 5)

    def forward(self, rows):
        return self.out(self.drop(torch.relu(self.hidden(rows))))

    def grade(self, rows):
        with torch.no_grad():
            return self.forward(rows).argmax(dim=1)  # expect: TL201


grader = Grader()
grader.load_state_dict(torch.load("grader.pt"))
rows = torch.load("rows.pt")
with torch.no_grad():
    scores = grader.forward(rows)  # expect: TL201
#            ^^^^^^^^^^^^^^^^^^^^
# says: `grader` predicts in training mode here: dropout is on
print(scores.argmax(dim=1), grader.grade(rows))
