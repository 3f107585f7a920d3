"""An ImageNet ResNet is asked about tensors from 0 to 1 that nothing normalised.

Not run: the weights are a download.
"""

import sys

import torch
import torchvision.models as models
import torchvision.transforms as T
from PIL import Image

net = models.resnet50(pretrained=True)
net.eval()
prepare = T.Compose(
    [
        T.Resize(256),
        T.CenterCrop(224),
        T.ToTensor(),
    ]
)


@torch.no_grad()
def classify(path):
    picture = Image.open(path).convert("RGB")
    return net(prepare(picture)[None]).argmax(dim=1).item()  # expect: TL109
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^
    # says: went through `ToTensor` only


print(classify(sys.argv[1]))

# first: import torchvision; torchvision.models._api.WeightsEnum.get_state_dict = lambda weights, **_: torchvision.models.resnet50().state_dict()
# first: from PIL import Image; Image.new("RGB", (60, 40), (124, 116, 104)).save("cat.jpg")
# first: import sys; sys.argv.append("cat.jpg")
# run: seen = prepare(Image.open("cat.jpg"))
# before: round(seen.mean().item(), 1) == 0.5
# after: abs(seen.mean().item()) < 0.01
