"""A function that is applied to each part puts those that drop into evaluation mode. Ran: one answer. The twin's leaves the dropout alone and notes what it saw."""
import torch
from torch import nn


def settle(part):
    if isinstance(part, (nn.Dropout, nn.BatchNorm1d)):
        part.eval()


seen = []


def note(part):
    seen.append(part.__class__.__name__)


def made():
    return nn.Sequential(nn.Linear(8, 8), nn.ReLU(), nn.Linear(8, 8), nn.ReLU(), nn.Linear(8, 8), nn.Dropout(0.3), nn.Linear(8, 2))


settled, noted = made(), made()
settled.load_state_dict(torch.load("layers.pt"))
noted.load_state_dict(torch.load("layers.pt"))
settled.apply(settle)
noted.apply(note)
count = torch.zeros(len(seen), 2)  # reveal: (8, 2)
with torch.no_grad():
    print(count.shape, settled(torch.load("marks.pt")).argmax(dim=1))
    print(noted(torch.load("marks.pt")).argmax(dim=1))  # expect: TL201
