"""log_softmax for the student, probabilities or their logarithms for the teacher. Running it raised nothing."""
import torch
import torch.nn.functional as F
from torch import nn


class Distiller:
    def __init__(self, student, teacher, T=4.0, alpha=0.5):
        self.student, self.teacher, self.T, self.alpha = student, teacher.eval(), T, alpha

    def loss(self, x, y):
        with torch.no_grad():
            t = self.teacher(x)
        s = self.student(x)
        soft = F.kl_div(F.log_softmax(s / self.T, dim=1), F.softmax(t / self.T, dim=1), reduction="batchmean") * self.T ** 2
        both_log = F.kl_div(s.log_softmax(-1), t.log_softmax(-1), log_target=True, reduction="sum")
        return self.alpha * soft + (1 - self.alpha) * F.cross_entropy(s, y) + 0 * both_log


d = Distiller(nn.Linear(10, 3), nn.Sequential(nn.Linear(10, 32), nn.ReLU(), nn.Linear(32, 3)))
opt = torch.optim.SGD(d.student.parameters(), lr=0.1)
for _ in range(3):
    loss = d.loss(torch.randn(16, 10), torch.randint(0, 3, (16,)))
    opt.zero_grad()
    loss.backward()
    opt.step()
