"""The scores of the next letters are steps × texts × letters, and log_softmax goes over the letters. Twin of
next_letters_normalised_over_the_texts. Running it printed "probabilities of a letter's successors add up to 1: True".
"""
import torch
import torch.nn.functional as F
from torch import nn


class Letters(nn.Module):
    def __init__(self, letters=27, width=16):
        super().__init__()
        self.embedding = nn.Embedding(letters, width)
        self.gru = nn.GRU(width, width)
        self.scores = nn.Linear(width, letters)

    def forward(self, text, state):
        states, state = self.gru(self.embedding(text), state)
        return F.log_softmax(self.scores(states), dim=-1), state


torch.manual_seed(0)
texts = torch.randint(0, 27, (12, 5))
model = Letters()
optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
for _ in range(5):
    successors, _ = model(texts[:-1], torch.zeros(1, 5, 16))
    loss = F.nll_loss(successors.view(-1, 27), texts[1:].reshape(-1))
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("probabilities of a letter's successors add up to 1:", torch.allclose(successors.exp().sum(dim=-1), torch.ones(11, 5)))
