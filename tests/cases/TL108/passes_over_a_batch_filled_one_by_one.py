"""Each pass fills a batch with pictures that were turned one by one, and its answers are added to those of the batch itself: the lots are wanted. A twin asks
once, of such a batch alone. Run with two pictures: both told a class for each.
"""
import torch
from PIL import Image
from torch import nn
from torchvision import transforms

turn = transforms.RandomHorizontalFlip()
shake = transforms.ColorJitter(0.4)  # expect: TL108
read = transforms.Compose([transforms.Resize((32, 32)), transforms.ToTensor()])
net = nn.Sequential(nn.Conv2d(3, 8, 3), nn.ReLU(), nn.AdaptiveAvgPool2d(4), nn.Flatten(), nn.Linear(128, 2))
net.load_state_dict(torch.load("net.pt"))
net.eval()


class Several:
    def __init__(self, model, times):
        self.model, self.times = model, times

    def predict(self, pictures):
        answers = self.model(pictures)
        for _ in range(self.times):
            batch = torch.zeros(pictures.shape)
            for number in range(pictures.shape[0]):
                batch[number] = turn(pictures[number])
            answers += self.model(batch)
        return answers / (self.times + 1)


def once(model, pictures):
    batch = torch.zeros(pictures.shape)
    for number in range(pictures.shape[0]):
        batch[number] = shake(pictures[number])
    return model(batch)


photos = torch.stack([read(Image.open(path).convert("RGB")) for path in ("a.jpg", "b.jpg")])
with torch.no_grad():
    print("several:", Several(net, 8).predict(photos).argmax(dim=1))
    print("once:", once(net, photos).argmax(dim=1))
