"""As the twin with eight looks, but each photo gets one random look, so its answer is a matter of luck. Running it printed "two rounds agree: False"."""
import numpy as np
import torch
from PIL import Image
from torch import nn
from torchvision import transforms

look = transforms.Compose([
    transforms.RandomHorizontalFlip(),  # expect: TL108
    transforms.RandomCrop(14),  # expect: TL108
    transforms.ToTensor(),
])
torch.manual_seed(0)
net = nn.Sequential(nn.Flatten(), nn.Linear(588, 2))
net.load_state_dict(net.state_dict())
net.eval()
photos = [Image.fromarray(np.random.default_rng(seed).integers(0, 255, (16, 16, 3)).astype(np.uint8)) for seed in range(6)]


def answers(photos):
    with torch.inference_mode():
        looks = torch.stack([look(photo) for photo in photos])
        return net(looks).softmax(dim=1)  # reveal net: went through `RandomHorizontalFlip` once


print("two rounds agree:", torch.equal(answers(photos), answers(photos)))

# before: prints two rounds agree: False
# after: prints two rounds agree: True
