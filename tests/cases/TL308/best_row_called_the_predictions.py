"""What is called the predicted classes holds one row for each class. Running it printed "3 predictions of 20 rows"."""
import torch
from torch import nn

torch.manual_seed(0)
net = nn.Linear(4, 3)
rows, kinds = torch.randn(20, 4), torch.randint(0, 3, (20,))
nn.functional.cross_entropy(net(rows), kinds).backward()
with torch.no_grad():
    scores = net(rows)
    predicted_classes = scores.argmax(dim=0)  # expect: TL308
print(len(predicted_classes), "predictions of", len(rows), "rows")
