"""Pictures as weights of timm want them: by the configuration, by either usual mean; weights for the unit range; of a network that was not trained yet."""

import timm
import torch
from PIL import Image
from torchvision import transforms

SIZED = [transforms.Resize(256), transforms.CenterCrop(224), transforms.ToTensor()]
plain = transforms.Compose(SIZED)
usual = transforms.Compose([*SIZED, transforms.Normalize([0.485, 0.456, 0.406], [0.229, 0.224, 0.225])])
halves = transforms.Compose([*SIZED, transforms.Normalize([0.5] * 3, [0.5] * 3)])
picture = Image.open("cat.jpg").convert("RGB")

network = timm.create_model("resnet50", pretrained=True).eval()
own = timm.data.create_transform(**timm.data.resolve_model_data_config(network), is_training=False)
transformer = timm.create_model("vit_base_patch16_224", pretrained=True).eval()
small = timm.create_model("mobilevit_s", pretrained=True).eval()
with torch.inference_mode():
    print(network(own(picture)[None]).argmax(), network(usual(picture)[None]).argmax())
    print(transformer(halves(picture)[None]).argmax(), small(plain(picture)[None]).argmax())
