"""The twin: two blocks are run one by one, and the gradient is not as wide as what came out. Running it raised "mat1 and mat2 shapes cannot be
multiplied (8x128 and 10x128)"."""
import torch


class Linear:
    def __init__(self, n, m):
        self.weight = torch.randn(m, n)

    def forward(self, x):
        return x @ self.weight.t()

    def backward(self, gradient):
        return torch.matmul(gradient, self.weight)  # expect: TL307


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


net = chain(784, 10, [128])
out = net.forward(torch.randn(8, 784))
print(net.backward(torch.ones(8, 128)).shape)
