"""The `data` of a packed batch is a tensor of the graph, packed of a batch or come out of a recurrent layer. Ran: gradients. The twin takes a tensor's `data`."""
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pack_sequence

embedding, recurrent = nn.Linear(4, 4), nn.LSTM(4, 4, batch_first=True)
x, lengths, wanted = torch.rand(3, 5, 4), torch.tensor([5, 4, 3]), torch.rand(12, 4)

packed = pack_padded_sequence(embedding(x), lengths, batch_first=True)
nn.functional.mse_loss(packed.data, wanted).backward()

out, _ = recurrent(pack_padded_sequence(x, lengths, batch_first=True))
nn.functional.mse_loss(out.data, wanted).backward()

parts = pack_sequence([embedding(x[0]), embedding(x[1])])
nn.functional.mse_loss(parts.data, wanted[:10]).backward()

answer = embedding(x[0])
nn.functional.mse_loss(answer.data, wanted[:5]).backward()  # expect: TL210
