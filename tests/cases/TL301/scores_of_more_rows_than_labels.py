"""The scores are of all eighty rows, the labels of the first sixty.

# raises: ValueError
Running it ended in: Expected input batch_size (80) to match target batch_size (60).
"""
import torch
import torch.nn.functional as F

torch.manual_seed(2)
spectra = torch.randn(80, 20)
metal = torch.randint(0, 4, (80,))
weight = torch.zeros(20, 4, requires_grad=True)
optimizer = torch.optim.SGD([weight], lr=0.1)

for step in range(20):
    scores = spectra @ weight
    loss = F.cross_entropy(scores, metal[:60])  # expect: TL301
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
print("loss below 1.4:", loss.item() < 1.4)
