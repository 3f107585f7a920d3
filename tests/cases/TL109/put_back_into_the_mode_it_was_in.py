"""A network that is put back into the mode it was in before it was asked is not trained by that: it wants what its weights were trained with.

Not run (its weights are downloaded).
"""
from PIL import Image
from torchvision import models, transforms

net = models.resnet18(weights="DEFAULT")
ready = transforms.Compose([transforms.Resize(256), transforms.ToTensor()])


def predicted(name):
    before = net.training
    net.eval()
    answer = net(ready(Image.open(name)).unsqueeze(0)).argmax(1)  # expect: TL109, TL202
    net.train(before)
    return answer


print(predicted("a.png"), predicted("b.png"))
