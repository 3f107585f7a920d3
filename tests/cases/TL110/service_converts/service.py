"""The service around the trained network."""
import cv2
import torch
from net import SignNet
from torchvision import transforms

to_input = transforms.Compose([
    transforms.ToPILImage(),
    transforms.Resize((32, 32)),
    transforms.ToTensor(),
    transforms.Normalize((0.41, 0.38, 0.35), (0.22, 0.21, 0.2)),
])


class SignService:
    def __init__(self, weights="weights/signs.pt"):
        self.net = SignNet()
        self.net.load_state_dict(torch.load(weights))
        self.net.eval()

    @torch.no_grad()
    def recognise(self, path):
        picture = cv2.cvtColor(cv2.imread(path), cv2.COLOR_BGR2RGB)
        return self.net(to_input(picture)[None]).argmax(dim=1).item()


print(SignService().recognise("a.png"))
