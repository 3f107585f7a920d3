"""The scores are (songs, bars, chords), the targets (songs, bars): cross entropy takes the bars for the classes.

# raises: RuntimeError
Running it ended in: Expected target size [30, 7], got [30, 16]
"""
import torch
from torch import nn


class ChordNet(nn.Module):
    def __init__(self, n_notes=12, n_chords=7):
        super().__init__()
        self.rnn = nn.GRU(n_notes, 20, batch_first=True)
        self.chord = nn.Linear(20, n_chords)

    def forward(self, songs):
        states, _ = self.rnn(songs)
        return self.chord(states)


torch.manual_seed(0)
songs = torch.rand(30, 16, 12)
chords = songs[:, :, :7].argmax(dim=2)

model = ChordNet()
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
for epoch in range(60):
    optimizer.zero_grad()
    scores = model(songs)
    loss = criterion(scores, chords)  # expect: TL304
    #                ^^^^^^
    # says: raises: it takes classes from axis 1
    loss.backward()
    optimizer.step()
print("loss below 1.5:", loss.item() < 1.5)

# before: RuntimeError: Expected target size [30, 7], got [30, 16]
# after: prints loss below 1.5: True
