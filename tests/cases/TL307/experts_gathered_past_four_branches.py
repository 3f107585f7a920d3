"""Each expert's answer comes from one of two branches, four times over: no list is lost on the way. Ran: (10, 16). The twin weighs four by three: it raises."""
import torch
from torch import nn


class Experts(nn.Module):
    def __init__(self, size, number, gates):
        super().__init__()
        self.number = number
        self.experts = nn.ModuleList([nn.Linear(size, size) for _ in range(number)])
        self.route = nn.Linear(size, gates)

    def forward(self, x):
        weights = torch.softmax(self.route(x), dim=-1)
        best = weights.argmax(dim=-1)
        answers = []
        for i in range(self.number):
            chosen = best == i
            if chosen.any():
                answer = torch.zeros_like(x)
                answer[chosen] = self.experts[i](x[chosen])
            else:
                answer = torch.zeros_like(x)
            answers.append(answer)
        return (torch.stack(answers, dim=-1) * weights.unsqueeze(1)).sum(dim=-1)


class Averaged(nn.Module):
    def __init__(self, size, number, gates):
        super().__init__()
        self.experts = nn.ModuleList([nn.Linear(size, size) for _ in range(number)])
        self.route = nn.Linear(size, gates)

    def forward(self, x):
        weights = torch.softmax(self.route(x), dim=-1)
        answers = [expert(x) for expert in self.experts]
        return (torch.stack(answers, dim=-1) * weights.unsqueeze(1)).sum(dim=-1)  # expect: TL307


print(Experts(16, 4, 4)(torch.rand(10, 16)).shape)
print(Averaged(16, 4, 3)(torch.rand(10, 16)).shape)
