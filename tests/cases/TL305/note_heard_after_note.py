"""Looks wrong: what the network gives is as long as the longest of the batch; it is one note long, and goes in again. Running it printed torch.Size([1, 1, 88])."""
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


class Music(nn.Module):
    def __init__(self, notes):
        super().__init__()
        self.enter = nn.Linear(notes, 32)
        self.keep = nn.LSTM(32, 32)
        self.leave = nn.Linear(32, notes)

    def forward(self, notes, lengths, state=None):
        packed = pack_padded_sequence(self.enter(notes), lengths)
        out, state = self.keep(packed, state)
        out, _ = pad_packed_sequence(out)
        scores = self.leave(out).transpose(0, 1).contiguous()
        return torch.stack((scores, 1 - scores), dim=3).view(-1, 2), state


music = Music(88)
music.eval()
note, state = torch.zeros(1, 1, 88), None
with torch.inference_mode():
    for _ in range(4):
        scores, state = music(note, [1], state)  # allow: TL207
        note = scores.softmax(dim=1)[:, 0].unsqueeze(0).unsqueeze(0)  # reveal: (1, 1, 88)
print(note.shape)
