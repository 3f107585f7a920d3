"""The twin: both the scores of a note and of its silence go in again. Running it raised "mat1 and mat2 shapes cannot be multiplied"."""
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


class Music(nn.Module):
    def __init__(self, notes):
        super().__init__()
        self.enter = nn.Linear(notes, 32)  # expect: TL305
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
note = torch.zeros(1, 1, 176)
with torch.inference_mode():
    scores, state = music(note, [1])
print(scores.shape)
