"""The twin: softmax for the student. Running it raised nothing, and the loss was -2."""
import torch
from torch import nn


class ListwiseKL(nn.Module):
    def __init__(self):
        super().__init__()
        self.kl = nn.KLDivLoss(reduction="batchmean")

    def forward(self, scores, labels):
        return self.kl(scores.softmax(-1), labels.softmax(-1))  # expect: TL403


ranker = nn.Sequential(nn.Linear(12, 16), nn.ReLU(), nn.Linear(16, 1))
loss_fn = ListwiseKL()
opt = torch.optim.Adam(ranker.parameters())
for _ in range(3):
    docs, teacher = torch.randn(8, 10, 12), torch.randn(8, 10)
    loss = loss_fn(ranker(docs).squeeze(-1), teacher)
    opt.zero_grad()
    loss.backward()
    opt.step()
