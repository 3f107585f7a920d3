"""dropout2d gets training=True, so whole channels go at inference too. Running it printed "twice the same: False"."""
import torch
from torch import nn
from torch.nn.functional import dropout2d, relu


class Scanner(nn.Module):
    def __init__(self):
        super().__init__()
        self.first = nn.Conv2d(1, 8, 3, padding=1)
        self.second = nn.Conv2d(8, 1, 1)

    def forward(self, image):
        hidden = relu(self.first(image))
        hidden = dropout2d(hidden, p=0.25, training=True)  # expect: TL204
        # says: (information)
        return self.second(hidden)


torch.manual_seed(0)
scanner = Scanner().eval()
image = torch.randn(2, 1, 6, 6)
with torch.inference_mode():
    print("twice the same:", torch.equal(scanner(image), scanner(image)))  # allow: TL207

# before: prints twice the same: False
# after: prints twice the same: True
