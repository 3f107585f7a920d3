"""The file imports names of torch and never torch itself: the repair takes one name more."""

from torch import manual_seed, randn
from torch.nn import Linear, ReLU, Sequential

manual_seed(0)
net = Sequential(Linear(4, 8), ReLU(), Linear(8, 3))


def ask(rows):
    # one answer for each row
    return net(rows)  # expect: TL202


answers = ask(randn(5, 4))
print(answers.argmax(1))

# before: answers.requires_grad
# after: not answers.requires_grad
# both: answers.shape == (5, 3)
