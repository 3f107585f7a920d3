"""The LSTM works time first, so the scores are (T, N, C), and the targets (T, N): the classes are still last.

# raises: RuntimeError
Running it ended in: Expected target size [30, 26], got [30, 20]
"""
import torch
from torch import nn


class NextLetter(nn.Module):
    def __init__(self, letters):
        super().__init__()
        self.embed = nn.Embedding(letters, 8)
        self.lstm = nn.LSTM(8, 32)
        self.out = nn.Linear(32, letters)

    def forward(self, text, state=None):
        hidden, state = self.lstm(self.embed(text), state)
        return self.out(hidden), state


torch.manual_seed(7)
start = torch.randint(0, 26, (20,))
text = (start + torch.arange(31).unsqueeze(1)) % 26
model = NextLetter(letters=26)
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for epoch in range(40):
    scores, _ = model(text[:-1])
    loss = nn.functional.cross_entropy(scores, text[1:])  # expect: TL304
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("loss below one half:", loss.item() < 0.5)
