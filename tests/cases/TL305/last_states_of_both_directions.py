"""The twin: the head takes twice the hidden size, and both last states side by side. Running it raised nothing."""
import torch
import torch.nn as nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


class Sentiment(nn.Module):
    def __init__(self, vocab_size, embed_dim, hidden_dim, n_classes):
        super().__init__()
        self.embedding = nn.Embedding(vocab_size, embed_dim, padding_idx=0)
        self.lstm = nn.LSTM(embed_dim, hidden_dim, batch_first=True, bidirectional=True)
        self.fc = nn.Linear(2 * hidden_dim, n_classes)

    def forward(self, tokens, lengths):
        embedded = self.embedding(tokens)
        packed = pack_padded_sequence(embedded, lengths, batch_first=True, enforce_sorted=False)
        packed_out, (h, c) = self.lstm(packed)
        out, _ = pad_packed_sequence(packed_out, batch_first=True)
        last = torch.cat((h[-2], h[-1]), dim=1)
        return self.fc(last) + self.fc(out.mean(dim=1))


model = Sentiment(100, 32, 48, 2)
tokens = torch.randint(1, 100, (8, 20))
labels = torch.randint(0, 2, (8,))
loss = nn.functional.cross_entropy(model(tokens, torch.full((8,), 20)), labels)
loss.backward()
