"""Both directions give twice the hidden size, also of a packed batch. Running it ended in: mat1 and mat2 shapes cannot be multiplied (160x96 and 48x9)"""
import torch
import torch.nn as nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


class NerTagger(nn.Module):
    def __init__(self, vocab_size, embed_dim, hidden_dim, n_tags):
        super().__init__()
        self.embedding = nn.Embedding(vocab_size, embed_dim, padding_idx=0)
        self.lstm = nn.LSTM(embed_dim, hidden_dim, batch_first=True, bidirectional=True)
        self.dropout = nn.Dropout(0.3)
        self.fc = nn.Linear(hidden_dim, n_tags)  # expect: TL305

    def forward(self, tokens, lengths):
        embedded = self.dropout(self.embedding(tokens))
        packed = pack_padded_sequence(embedded, lengths, batch_first=True, enforce_sorted=False)
        packed_out, _ = self.lstm(packed)
        out, _ = pad_packed_sequence(packed_out, batch_first=True)
        return self.fc(out)


model = NerTagger(100, 32, 48, 9)
tokens = torch.randint(1, 100, (8, 20))
scores = model(tokens, torch.full((8,), 20))

# before: RuntimeError: mat1 and mat2 shapes cannot be multiplied (160x96 and 48x9)
# after: scores.shape == (8, 20, 9)
