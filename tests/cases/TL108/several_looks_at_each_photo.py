"""Test-time augmentation: eight random looks at one photo, and the mean of what the net says. Running it printed "probabilities sum to 1.0"."""
import numpy as np
import torch
from PIL import Image
from torch import nn
from torchvision import transforms

look = transforms.Compose([
    transforms.RandomHorizontalFlip(),
    transforms.RandomCrop(14),
    transforms.ToTensor(),
])
torch.manual_seed(0)
net = nn.Sequential(nn.Flatten(), nn.Linear(588, 2))
net.load_state_dict(net.state_dict())
net.eval()
photo = Image.fromarray(np.random.default_rng(1).integers(0, 255, (16, 16, 3)).astype(np.uint8))


def answer(photo):
    with torch.inference_mode():
        looks = torch.stack([look(photo) for _ in range(8)])
        return net(looks).softmax(dim=1).mean(dim=0)  # reveal net: went through `RandomHorizontalFlip` several times over


print("probabilities sum to", round(answer(photo).sum().item(), 3))
