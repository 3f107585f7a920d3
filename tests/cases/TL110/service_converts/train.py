"""The training script saves the weights of RGB pictures; the service reads with cv2 and converts.

Not run: it needs a folder of pictures.
"""
import torch
from net import SignNet
from torch import nn
from torch.utils.data import DataLoader
from torchvision import datasets, transforms

steps = transforms.Compose([
    transforms.Resize((32, 32)),
    transforms.ToTensor(),
    transforms.Normalize((0.41, 0.38, 0.35), (0.22, 0.21, 0.2)),
])
net = SignNet()
optimizer = torch.optim.Adam(net.parameters())
for epoch in range(5):
    for images, kinds in DataLoader(datasets.ImageFolder("signs", transform=steps), batch_size=32, shuffle=True):
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(net(images), kinds)
        loss.backward()
        optimizer.step()
torch.save(net.state_dict(), "weights/signs.pt")
