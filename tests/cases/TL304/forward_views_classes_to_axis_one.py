"""forward() re-cuts (N, T, C) into (N, C, T) with view(): the shape fits, the numbers are in other cells.

Running it printed "learned: False"; with permute(), "learned: True".
"""
import torch
from torch import nn


class Punctuator(nn.Module):
    def __init__(self, words, marks=4):
        super().__init__()
        self.marks = marks
        self.embed = nn.Embedding(words, 10)
        self.context = nn.Conv1d(10, 24, 3, padding=1)
        self.out = nn.Linear(24, marks)

    def forward(self, text):
        batch, length = text.shape
        hidden = torch.relu(self.context(self.embed(text).transpose(1, 2))).transpose(1, 2)
        scores = self.out(hidden)
        return scores.view(batch, self.marks, length)  # expect: TL304


torch.manual_seed(1)
model = Punctuator(words=50)
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for step in range(120):
    text = torch.randint(0, 50, (64, 11))
    loss = nn.functional.cross_entropy(model(text), text % 4)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("learned:", loss.item() < 0.2)

# before: prints learned: False
# after: prints learned: True
