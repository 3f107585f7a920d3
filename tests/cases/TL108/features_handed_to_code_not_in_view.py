"""A network that came from elsewhere makes features of pictures, shaken a little, and code that is not in view learns of them: nothing is decided by them here.

Run with a network of torchvision and a density of scikit-learn behind these names: the density is that of shaken pictures, as it was meant.
"""

import torch
from torchvision import transforms
from torchvision.datasets import ImageFolder

import watch

shake = transforms.Compose([transforms.RandomHorizontalFlip(), transforms.RandomRotation(10)])
encoder = watch.load_encoder()
encoder.eval()
pictures = ImageFolder("leaves", transform=transforms.Compose([transforms.Resize((64, 64)), transforms.ToTensor()]))
found = []
with torch.no_grad():
    for x, _ in torch.utils.data.DataLoader(pictures, batch_size=16):
        found.append(encoder(shake(x)).cpu())
watch.Density().learn(torch.cat(found))
