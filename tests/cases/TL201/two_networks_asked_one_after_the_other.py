"""Neither of two networks is put into evaluation mode, and one answers through the other. Run: the count of the first pass changes with the next."""
import torch
from torch import nn

torch.manual_seed(0)
encoder = nn.Sequential(nn.Linear(4, 8), nn.Dropout(0.5))
head = nn.Sequential(nn.Linear(8, 8), nn.Dropout(0.5), nn.Linear(8, 3))
encoder.load_state_dict(torch.load("encoder.pt"))
head.load_state_dict(torch.load("head.pt"))
photos = [(torch.randn(64, 4), torch.randint(0, 3, (64,))) for _ in range(3)]


def evaluate(loader):
    right = 0
    for x, y in loader:
        scores = head(encoder(x))  # expect: TL201  # allow: TL202
        right += (scores.argmax(1) == y).sum().item()
    return right


first = evaluate(photos)
again = evaluate(photos)
print(first, again)

# first: import torch; from torch import nn
# first: torch.save(nn.Sequential(nn.Linear(4, 8), nn.Dropout(0.5)).state_dict(), "encoder.pt")
# first: torch.save(nn.Sequential(nn.Linear(8, 8), nn.Dropout(0.5), nn.Linear(8, 3)).state_dict(), "head.pt")
# before: first != again
# after: first == again
