"""Gradients that are asked for, datasets that are streams, losses that are not reduced, bodies of published networks that are cut."""

import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader, IterableDataset
from torchvision import models

critic = nn.Sequential(nn.Conv2d(3, 8, 4, 2, 1), nn.LeakyReLU(0.2), nn.Flatten(), nn.Linear(8 * 8 * 8, 1))
real, fake = torch.rand(5, 3, 16, 16), torch.rand(5, 3, 16, 16)
share = torch.rand(5, 1, 1, 1)
between = (share * real + (1 - share) * fake).requires_grad_(True)
scores = critic(between)
(gradient,) = torch.autograd.grad(scores, between, torch.ones_like(scores), create_graph=True)
reveal_type(gradient)  # (5, 3, 16, 16) float32
slope = torch.autograd.grad(critic(between).sum(), inputs=between, retain_graph=True)[0]
reveal_type(slope.flatten(1).norm(2, dim=1))  # (5,) float32
by_weights = torch.autograd.grad(critic(real).mean(), list(critic.parameters()))
reveal_type(by_weights[0].sum())  # () float32


class Readings(IterableDataset):
    def __init__(self, count):
        self.count = count

    def __iter__(self):
        for step in range(self.count):
            yield torch.full((3, 2), float(step)), step * 0.5


for values, level in DataLoader(Readings(8), batch_size=4):
    reveal_type(values)  # (4, 3, 2) float32
    reveal_type(level)  # (4,) float64

anchor, near, far = torch.rand(6, 4), torch.rand(6, 4), torch.rand(6, 4)
reveal_type(nn.TripletMarginLoss(reduction="none")(anchor, near, far))  # (6,) float32 nothing
reveal_type(F.triplet_margin_loss(anchor, near, far))  # () float32
reveal_type(F.margin_ranking_loss(torch.rand(6), torch.rand(6), torch.ones(6), reduction="sum"))  # () float32
reveal_type(F.pairwise_distance(anchor, near, keepdim=True))  # (6, 1) float32
reveal_type(F.ctc_loss(torch.rand(20, 2, 7).log_softmax(2), torch.randint(1, 7, (2, 5)), torch.full((2,), 20), torch.full((2,), 5)))  # () float32
rows, columns = torch.meshgrid([torch.arange(3), torch.arange(5)], indexing="ij")
reveal_type(torch.stack((rows, columns), -1))  # (3, 5, 2) int64
reveal_type(torch.rand(2, 4, 6).diagonal(dim1=1, dim2=2))  # (2, 4) float32
reveal_type(torch.diagonal(torch.rand(4, 4, 3), offset=0, dim1=0, dim2=1))  # (3, 4) float32
reveal_type(nn.EmbeddingBag(30, 8, mode="sum")(torch.randint(0, 30, (9,)), torch.tensor([0, 4, 6])))  # (3, 8) float32
reveal_type(nn.utils.parameters_to_vector(critic.parameters()))  # (905,) float32 rank

picture = torch.rand(1, 3, 64, 64)
deep = models.vgg19()
reveal_type(deep.features(picture))  # (1, 512, 2, 2) float32
reveal_type(deep.features[:9](picture))  # (1, 128, 32, 32) float32
reveal_type(nn.Sequential(*list(deep.features.children())[:18])(picture))  # (1, 256, 16, 16) float32
kept = []
signal = picture
for index, layer in enumerate(models.vgg16().features):
    signal = layer(signal)
    if index in {3, 8, 15}:
        kept.append(signal)
reveal_type(kept[0])  # (1, 64, 64, 64) float32
reveal_type(kept[2])  # (1, 256, 16, 16) float32
reveal_type(models.alexnet().features(torch.rand(2, 3, 224, 224)))  # (2, 256, 6, 6) float32
wide = models.inception_v3(init_weights=False, num_classes=6)
wide.train()
whole = wide(torch.rand(2, 3, 299, 299))
reveal_type(whole.logits)  # (2, 6) float32
reveal_type(whole[1])  # (2, 6) float32
wide.eval()
reveal_type(wide(torch.rand(1, 3, 299, 299)))  # (1, 6) float32
plain = models.inception_v3(init_weights=False, aux_logits=False)
reveal_type(plain(torch.rand(2, 3, 299, 299)))  # (2, 1000) float32
