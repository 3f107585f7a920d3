"""The twin: the size is a term of the loss, and adds nothing to the gradients."""
import torch
from pictures import batches
from torch import nn

net, other = nn.Linear(4, 3), nn.Linear(4, 3)
optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
for x in batches:
    scores = net(x).softmax(1)
    wanted = nn.functional.one_hot(other(x).argmax(1), 3).float()
    loss = (wanted * wanted).sum() - (scores * scores).sum()  # expect: TL410
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
