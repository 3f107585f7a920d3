"""A network that came from elsewhere is asked about shaken pictures, and what it says is written down: each run writes another list.

Run with a ResNet behind these names and pictures with a drawing: the scores of two runs differed.
"""

import torch
from torchvision import transforms
from torchvision.datasets import ImageFolder

import watch

shake = transforms.Compose(
    [
        transforms.RandomRotation(10),  # expect: TL108
        # says: draws lots on evaluation data
    ]
)
encoder = watch.load_encoder()
encoder.eval()
pictures = ImageFolder("leaves", transform=transforms.Compose([transforms.Resize((64, 64)), transforms.ToTensor()]))
found = []
with torch.no_grad():
    for x, _ in torch.utils.data.DataLoader(pictures, batch_size=16):
        found.append(encoder(shake(x)).argmax(dim=1).cpu())
print(torch.cat(found))
