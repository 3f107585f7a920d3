"""The features are read off in training mode, and forward() drops some of them.

Running it printed "the same features twice: False".
"""
import torch
from torch import nn


class Features(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(nn.Conv2d(1, 4, 3), nn.ReLU())
        self.classifier = nn.Sequential(nn.Dropout(0.5), nn.Linear(4 * 36, 3))

    def forward(self, picture):
        return self.classifier(self.features(picture).flatten(1))


torch.manual_seed(12)
torch.save(Features().state_dict(), "features.pt")
model = Features()
model.load_state_dict(torch.load("features.pt"))
picture = torch.rand(2, 1, 8, 8)
with torch.inference_mode():
    seen = model(picture)  # expect: TL201
    again = model(picture)
print("the same features twice:", torch.equal(seen, again))

# before: prints the same features twice: False
# after: prints the same features twice: True
