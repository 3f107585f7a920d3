"""Words are told of a text of a file, by a net that nothing trains. Running it twice told two stories."""
import numpy as np
import torch
from torch import nn


class Speaker(nn.Module):
    def __init__(self, words):
        super().__init__()
        self.embed, self.cell, self.tell = nn.Embedding(words, 8), nn.GRUCell(8, 8), nn.Linear(8, words)

    def begin(self, source):
        return self.embed(source).mean(1)

    def forward(self, word, state):
        state = self.cell(self.embed(word), state)
        return self.tell(state), state


source = torch.tensor(np.loadtxt("text.csv", dtype=int)[None])
speaker = Speaker(20)
speaker.eval()
with torch.no_grad():
    state = speaker.begin(source)
    word, told = torch.tensor([1]), []
    for _ in range(10):
        scores, state = speaker(word, state)  # expect: TL207
        word = scores.argmax(1)
        if word.item() == 2:
            break
        told.append(word.item())
print(told)
