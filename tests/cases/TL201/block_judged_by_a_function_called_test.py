"""A function named `test_…` that the script itself calls with its model judges that model. Twin of block_tried_by_a_test_runner."""
import torch
from torch import nn

block = nn.Sequential(nn.Linear(3, 8), nn.Dropout(0.2), nn.Linear(8, 2))
block.load_state_dict(torch.load("block.pt"))


def test_rows():
    with torch.no_grad():
        scores = block(torch.load("rows.pt"))  # expect: TL201  # reveal: for a prediction
    print(scores.argmax(dim=1))


test_rows()
