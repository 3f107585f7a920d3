"""Pictures from files to batches: OpenCV, PIL, torchvision, albumentations; published networks and their parts."""

import numpy as np, cv2, torch, torchvision, tempfile, os
from PIL import Image
from torch import nn
from torchvision import transforms, models, datasets
from torch.utils.data import Dataset, DataLoader, random_split, Subset
import albumentations as A
from albumentations.pytorch import ToTensorV2
root = tempfile.mkdtemp()
for c in ("a", "b"):
    os.makedirs(os.path.join(root, c), exist_ok=True)
    for i in range(4):
        Image.fromarray(np.random.randint(0, 255, (40, 50, 3), dtype=np.uint8)).save(os.path.join(root, c, f"{i}.png"))
tf = transforms.Compose([transforms.Resize(36), transforms.CenterCrop(32), transforms.ToTensor(), transforms.Normalize([0.5] * 3, [0.5] * 3)])
ds = datasets.ImageFolder(root, transform=tf)
img, lab = ds[0]
reveal_type(img)  # (3, 32, 32) float32
for x, y in DataLoader(ds, batch_size=4):
    reveal_type(x)  # (4, 3, 32, 32) float32
    reveal_type(y)  # (4,) int64
tr, va = random_split(ds, [6, 2])
for x, y in DataLoader(va, batch_size=2):
    reveal_type(x)  # (2, 3, 32, 32) float32
p = os.path.join(root, "a", "0.png")
im = cv2.imread(p)
reveal_type(im)  # (40, 50, 3) uint8 rank
rgb = cv2.cvtColor(im, cv2.COLOR_BGR2RGB)
reveal_type(rgb)  # (40, 50, 3) uint8 rank
gray = cv2.cvtColor(im, cv2.COLOR_BGR2GRAY)
reveal_type(gray)  # (40, 50) uint8 rank
small = cv2.resize(rgb, (20, 24))
reveal_type(small)  # (24, 20, 3) uint8
reveal_type(cv2.imread(p, cv2.IMREAD_GRAYSCALE))  # (40, 50) uint8 rank
reveal_type(cv2.resize(gray, (28, 28)).reshape(1, 28, 28, 1) / 255.0)  # (1, 28, 28, 1) float64
reveal_type(np.expand_dims(small.astype(np.float32) / 255.0, 0))  # (1, 24, 20, 3) float32
t = torch.from_numpy(small).permute(2, 0, 1).float().unsqueeze(0) / 255
reveal_type(t)  # (1, 3, 24, 20) float32
pil = Image.open(p).convert("RGB")
reveal_type(np.array(pil))  # (40, 50, 3) uint8 rank
reveal_type(np.array(pil.resize((16, 12))))  # (12, 16, 3) uint8
reveal_type(np.array(pil.convert("L").resize((28, 28))))  # (28, 28) uint8
reveal_type(tf(pil))  # (3, 32, 32) float32
reveal_type(tf(pil).unsqueeze(0))  # (1, 3, 32, 32) float32
reveal_type(transforms.ToTensor()(np.zeros((10, 12, 3), np.uint8)))  # (3, 10, 12) float32
reveal_type(transforms.functional.to_tensor(pil.resize((16, 12))))  # (3, 12, 16) float32
reveal_type(transforms.Resize((8, 9))(torch.rand(3, 20, 20)))  # (3, 8, 9) float32
reveal_type(transforms.Grayscale()(torch.rand(3, 20, 20)))  # (1, 20, 20) float32
reveal_type(transforms.RandomResizedCrop(16)(torch.rand(3, 20, 20)))  # (3, 16, 16) float32 rank
reveal_type(transforms.functional.resize(torch.rand(3, 20, 30), 10))  # (3, 10, 15) float32 rank
aug = A.Compose([A.Resize(24, 24), A.HorizontalFlip(p=0.5), A.Normalize(), ToTensorV2()])
res = aug(image=rgb)
reveal_type(res["image"])  # (3, 24, 24) float32
reveal_type(A.RandomCrop(10, 12)(image=rgb)["image"])  # (10, 12, 3) uint8
reveal_type(A.Compose([A.CenterCrop(16, 16)])(image=rgb, mask=gray)["mask"])  # (16, 16) uint8
class Alb(Dataset):
    def __init__(self, paths, transform=None): self.paths, self.transform = paths, transform
    def __len__(self): return len(self.paths)
    def __getitem__(self, i):
        image = cv2.imread(self.paths[i]); image = cv2.cvtColor(image, cv2.COLOR_BGR2RGB)
        if self.transform is not None:
            image = self.transform(image=image)["image"]
        return image, torch.tensor(0.0)
for x, y in DataLoader(Alb([p] * 4, aug), batch_size=2):
    reveal_type(x)  # (2, 3, 24, 24) float32
    reveal_type(y)  # (2,) float32
r18 = models.resnet18(weights=None)
reveal_type(r18(torch.randn(2, 3, 64, 64)))  # (2, 1000) float32
r18.fc = nn.Linear(r18.fc.in_features, 2)
reveal_type(r18(torch.randn(2, 3, 64, 64)))  # (2, 2) float32
r18.fc = nn.Identity()
reveal_type(r18(torch.randn(2, 3, 64, 64)))  # (2, 512) float32
body = nn.Sequential(*list(models.resnet18().children())[:-1])
reveal_type(body(torch.randn(2, 3, 64, 64)))  # (2, 512, 1, 1) float32
body2 = nn.Sequential(*list(models.resnet18().children())[:-2])
reveal_type(body2(torch.randn(2, 3, 64, 64)))  # (2, 512, 2, 2) float32
vgg = models.vgg11()
vgg.classifier[6] = nn.Linear(4096, 7)
reveal_type(vgg(torch.randn(1, 3, 64, 64)))  # (1, 7) float32
reveal_type(vgg.features(torch.randn(1, 3, 64, 64)))  # (1, 512, 2, 2) float32
reveal_type(vgg.features[:5](torch.randn(1, 3, 64, 64)))  # (1, 128, 32, 32) float32
mb = models.mobilenet_v2(num_classes=6)
reveal_type(mb(torch.randn(1, 3, 64, 64)))  # (1, 6) float32
reveal_type(mb.features(torch.randn(1, 3, 64, 64)))  # (1, 1280, 2, 2) float32
dn = models.densenet121()
dn.classifier = nn.Sequential(nn.Linear(dn.classifier.in_features, 64), nn.ReLU(), nn.Linear(64, 3))
reveal_type(dn(torch.randn(1, 3, 64, 64)))  # (1, 3) float32
ef = models.efficientnet_b0()
ef.classifier[1] = nn.Linear(ef.classifier[1].in_features, 4)
reveal_type(ef(torch.randn(1, 3, 64, 64)))  # (1, 4) float32
inc = models.inception_v3(init_weights=False)
out, aux = inc(torch.randn(2, 3, 299, 299))
reveal_type(out)  # (2, 1000) float32
reveal_type(aux)  # (2, 1000) float32
seg = models.segmentation.fcn_resnet50(weights=None, weights_backbone=None, num_classes=5).eval()
reveal_type(seg(torch.randn(1, 3, 64, 64))["out"])  # (1, 5, 64, 64) float32
vit = models.vit_b_16()
vit.heads.head = nn.Linear(vit.heads.head.in_features, 9)
reveal_type(vit(torch.randn(1, 3, 224, 224)))  # (1, 9) float32
al = models.alexnet(num_classes=5)
reveal_type(al(torch.randn(1, 3, 224, 224)))  # (1, 5) float32
reveal_type(al.features(torch.randn(1, 3, 224, 224)))  # (1, 256, 6, 6) float32
sq = models.squeezenet1_0()
sq.classifier[1] = nn.Conv2d(512, 3, kernel_size=1)
reveal_type(sq(torch.randn(1, 3, 64, 64)))  # (1, 3) float32 rank
det = models.detection.fasterrcnn_resnet50_fpn(weights=None, weights_backbone=None).eval()
boxes = det([torch.rand(3, 64, 64)])[0]["boxes"]
reveal_type(boxes)  # (100, 4) float32 nothing
reveal_type(torchvision.utils.make_grid(torch.rand(8, 3, 10, 10)))  # (3, 14, 98) float32 rank
reveal_type(torchvision.ops.nms(torch.rand(4, 4), torch.rand(4), 0.5))  # (4,) int64 rank
class Siamese(nn.Module):
    def __init__(self):
        super().__init__()
        self.cnn = nn.Sequential(nn.ReflectionPad2d(1), nn.Conv2d(1, 4, 3), nn.ReLU(inplace=True), nn.BatchNorm2d(4), nn.ReflectionPad2d(1), nn.Conv2d(4, 8, 3), nn.ReLU(inplace=True))
        self.fc = nn.Sequential(nn.Linear(8 * 20 * 20, 50), nn.ReLU(inplace=True), nn.Linear(50, 5))
    def once(self, x):
        o = self.cnn(x); o = o.view(o.size()[0], -1)
        return self.fc(o)
    def forward(self, a, b): return self.once(a), self.once(b)
s1, s2 = Siamese()(torch.randn(3, 1, 20, 20), torch.randn(3, 1, 20, 20))
reveal_type(s1)  # (3, 5) float32
reveal_type(nn.functional.pairwise_distance(s1, s2))  # (3,) float32
reveal_type(nn.functional.pairwise_distance(s1, s2, keepdim=True))  # (3, 1) float32
v = cv2.VideoCapture(0)
blob = cv2.dnn.blobFromImage(im, 1 / 255.0, (32, 32), swapRB=True) if hasattr(cv2.dnn, "blobFromImage") else None
reveal_type(blob)  # (1, 3, 32, 32) float32 nothing
_, th = cv2.threshold(gray, 127, 255, cv2.THRESH_BINARY)
reveal_type(th)  # (40, 50) uint8 rank
reveal_type(cv2.GaussianBlur(gray, (3, 3), 0))  # (40, 50) uint8 rank
reveal_type(cv2.split(im)[0])  # (40, 50) uint8 rank
reveal_type(cv2.flip(im, 1))  # (40, 50, 3) uint8 rank
reveal_type(np.asarray(Image.fromarray(small)))  # (24, 20, 3) uint8
