"""Training pictures are opened by Pillow in a `with`, those of the camera come from OpenCV: red and blue change places."""
import cv2
import torch
from PIL import Image
from torch import nn
from torchvision import transforms

small = transforms.Compose([transforms.Resize((32, 32)), transforms.ToTensor()])
net = nn.Sequential(nn.Flatten(), nn.Linear(3 * 32 * 32, 2))
optimizer = torch.optim.SGD(net.parameters(), lr=0.01)
for path, kind in (("ripe.jpg", 0), ("raw.jpg", 1)):
    with Image.open(path) as picture:
        batch = small(picture.convert("RGB"))[None]
    optimizer.zero_grad()
    nn.functional.cross_entropy(net(batch), torch.tensor([kind])).backward()
    optimizer.step()

net.eval()
_, frame = cv2.VideoCapture(0).read()  # expect: TL110
with torch.no_grad():
    print(net(small(transforms.ToPILImage()(frame))[None]).argmax(1))
