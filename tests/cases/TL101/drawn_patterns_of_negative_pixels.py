"""Patterns are drawn by hand on the range from -1 to 1 that the training pictures are on: a raw picture holds no negative pixel. Drawn between 0 and 1, as
raw ones are, they are reported. Nothing raises."""
import torch
from torch import nn, optim
from torch.utils.data import DataLoader
from torchvision import transforms
from torchvision.datasets import CIFAR10

ready = transforms.Compose([transforms.ToTensor(), transforms.Normalize((0.5,), (0.5,))])
batches = DataLoader(CIFAR10("data", train=True, transform=ready), batch_size=64, shuffle=True)
mirror = nn.Sequential(nn.Conv2d(3, 8, 3, padding=1), nn.ReLU(), nn.Conv2d(8, 3, 3, padding=1))
optimizer = optim.Adam(mirror.parameters())
for pictures, _ in batches:
    loss = nn.functional.mse_loss(mirror(pictures), pictures)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()

mirror.eval()
board = torch.zeros(2, 3, 32, 32)
board[0, :, :16] = 1
board[0, :, 16:] = -1
bright = torch.zeros(2, 3, 32, 32)
bright[0, :, :16] = 1
with torch.no_grad():
    torch.save(mirror(board), "board.pt")
    torch.save(mirror(bright), "bright.pt")  # expect: TL101
