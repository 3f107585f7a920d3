"""Training mode is called for where pictures of a file are told apart. Running it twice told two stories."""
import torch
from torch import nn


def tell(pictures):
    net = nn.Sequential(nn.Flatten(), nn.Dropout(0.5), nn.Linear(12, 2))
    net.load_state_dict(torch.load("net.pt"))
    net.train()
    with torch.no_grad():
        return net(pictures).argmax(1).numpy()  # expect: TL201


print(tell(torch.load("pictures.pt")))
