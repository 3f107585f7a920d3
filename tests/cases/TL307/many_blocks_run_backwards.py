"""More blocks than are run one by one: it is known that what the first one gives is not what comes out in the end. Running it raised nothing."""
import torch


class Linear:
    def __init__(self, n, m):
        self.weight = torch.randn(m, n)

    def forward(self, x):
        return x @ self.weight.t()

    def backward(self, gradient):
        return torch.matmul(gradient, self.weight)


class Bend:
    def forward(self, x):
        return x.relu()

    def backward(self, gradient):
        return gradient


class Chain:
    def __init__(self, *blocks):
        self.blocks = blocks

    def forward(self, x):
        for block in self.blocks:
            x = block.forward(x)
        return x

    def backward(self, gradient):
        for block in reversed(self.blocks):
            gradient = block.backward(gradient)
        return gradient


def chain(n, classes, hidden):
    blocks = [Linear(n, hidden[0]), Bend()]
    for i in range(len(hidden) - 1):
        blocks.append(Linear(hidden[i], hidden[i + 1]))
        blocks.append(Bend())
    blocks.append(Linear(hidden[-1], classes))
    return Chain(*blocks)


net = chain(784, 10, [128] * 5)
out = net.forward(torch.randn(8, 784))
print(net.backward(torch.ones_like(out)).shape)
