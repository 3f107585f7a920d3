"""The test pipeline crops at random, as the training pipeline does: its accuracy changes from run to run. Running it printed "two tests agree: False"."""
import numpy as np
import torch
from PIL import Image
from torch import nn
from torchvision.transforms import v2

train_tf = v2.Compose([v2.RandomResizedCrop(16), v2.ToImage(), v2.ToDtype(torch.float32, scale=True)])
test_tf = v2.Compose([
    v2.Resize(18),
    v2.CenterCrop(16),
    v2.ToImage(),
    v2.ToDtype(torch.float32, scale=True),
])


class Tiles(torch.utils.data.Dataset):
    def __init__(self, count, transform, seed):
        rng = np.random.default_rng(seed)
        self.labels = rng.integers(0, 2, count)
        self.tiles = [rng.integers(0, 100, (24, 24, 3)) + 40 * int(label) for label in self.labels]
        self.transform = transform

    def __len__(self):
        return len(self.labels)

    def __getitem__(self, index):
        return self.transform(Image.fromarray(self.tiles[index].astype(np.uint8))), int(self.labels[index])


torch.manual_seed(1)
net = nn.Sequential(nn.Flatten(), nn.Linear(768, 2))
optimizer = torch.optim.Adam(net.parameters(), lr=0.001)
for x, y in torch.utils.data.DataLoader(Tiles(64, train_tf, 0), batch_size=16):
    loss = nn.functional.cross_entropy(net(x), y)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()


def test():
    net.eval()
    scores = []
    with torch.no_grad():
        for x, _ in torch.utils.data.DataLoader(Tiles(32, test_tf, 1), batch_size=32):
            scores.append(net(x))
    return torch.cat(scores)


print("two tests agree:", torch.equal(test(), test()))
