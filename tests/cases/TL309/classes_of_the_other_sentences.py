"""The classifier is asked about the first four sentences and held against the classes of the last four. It runs, and the loss is that of strangers."""
import torch
from torch import nn

torch.manual_seed(2)
classifier = nn.Sequential(nn.Embedding(50, 16), nn.Flatten(), nn.Linear(12 * 16, 3))
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.Adam(classifier.parameters(), lr=0.01)
sentences = torch.randint(0, 50, (8, 12))
classes = torch.randint(0, 3, (8,))
for epoch in range(20):
    loss = criterion(classifier(sentences[:4]), classes[4:])  # expect: TL309
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
