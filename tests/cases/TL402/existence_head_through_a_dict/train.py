"""BCEWithLogitsLoss gets output['exist']."""
import torch
import torch.nn as nn

from heads import LaneSeg


class LaneLoss:
    def __init__(self, weight=0.1):
        self.criterion = nn.NLLLoss()
        self.criterion_exist = nn.BCEWithLogitsLoss()
        self.weight = weight

    def __call__(self, output, batch):
        seg_out = torch.log_softmax(output["seg"], dim=1)
        loss = self.criterion(seg_out, batch["mask"].long())
        loss = loss + self.weight * self.criterion_exist(output["exist"], batch["lane_exist"].float())  # expect: TL402
        return loss


net = LaneSeg()
loss_fn = LaneLoss()
optimizer = torch.optim.SGD(net.parameters(), lr=0.01)
for it in range(2):
    batch = {"img": torch.randn(2, 3, 16, 24), "mask": torch.randint(0, 5, (2, 16, 24)), "lane_exist": torch.randint(0, 2, (2, 4))}
    output = net(batch["img"])
    loss = loss_fn(output, batch)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
