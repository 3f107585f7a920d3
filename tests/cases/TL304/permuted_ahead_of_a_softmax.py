"""The twin: permuted before they are flattened. Running it raised nothing."""
import torch
import torch.nn as nn
import torch.nn.functional as F


class SegNet(nn.Module):
    def __init__(self, width, classes=5):
        super().__init__()
        self.body = nn.Sequential(nn.Conv2d(3, width, 3, padding=1), nn.ReLU())
        self.classify = nn.Conv2d(width, classes, 1)

    def forward(self, x):
        return self.classify(self.body(x))


class CriterionPixelWise(nn.Module):
    def forward(self, preds_S, preds_T):
        preds_T = preds_T.detach()
        N, C, W, H = preds_S.shape
        softmax_pred_T = F.softmax(preds_T.permute(0, 2, 3, 1).contiguous().view(-1, C), dim=1)
        log_s = F.log_softmax(preds_S.permute(0, 2, 3, 1).contiguous().view(-1, C), dim=1)
        return torch.sum(-softmax_pred_T * log_s) / W / H


student, teacher = SegNet(8), SegNet(32)
optimizer = torch.optim.SGD(student.parameters(), lr=0.01)
criterion, pixelwise = nn.CrossEntropyLoss(), CriterionPixelWise()
images, masks = torch.randn(4, 3, 16, 16), torch.randint(0, 5, (4, 16, 16))
teacher.eval()
for _ in range(3):
    with torch.no_grad():
        soft = teacher(images)
    scores = student(images)
    loss = criterion(scores, masks) + 0.1 * pixelwise(scores, soft)
    optimizer.zero_grad()
    loss.backward()
    optimizer.step()
