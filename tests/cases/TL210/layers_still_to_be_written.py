"""An exercise whose network has no layers yet: what it gives is what it got, and nobody means to go backward through that. A network with a layer whose answer is
put into a new tensor is another matter. Running it raised "element 0 of tensors does not require grad and does not have a grad_fn"."""

# run: learn(Written(), optim.SGD)
# before: RuntimeError: element 0 of tensors does not require grad

import torch
from torch import nn, optim

rows = [[float(number) for number in range(4)] for _ in range(8)]


class Exercise(nn.Module):
    def __init__(self):
        super().__init__()
        # your code

    def forward(self, data):
        out = data
        # your code
        return out


class Written(nn.Module):
    def __init__(self):
        super().__init__()
        self.layer = nn.Linear(4, 4)

    def forward(self, data):
        return self.layer(data)


def practise():
    model = Exercise()
    optimizer = optim.SGD(model.parameters(), lr=0.1)
    data = torch.FloatTensor(rows)
    loss = nn.functional.mse_loss(model(data), torch.ones(8, 4))
    loss.backward()
    optimizer.step()


def learn(model, steps):
    optimizer = steps(model.parameters(), lr=0.1)
    data = torch.FloatTensor(rows)
    loss = torch.tensor(nn.functional.mse_loss(model(data), torch.ones(8, 4)))
    loss.backward()  # expect: TL210
    optimizer.step()


if __name__ == "__main__":
    learn(Written(), optim.SGD)
