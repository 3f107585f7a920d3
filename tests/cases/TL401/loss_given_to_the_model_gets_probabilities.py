"""The model is given its loss by a setter and calls it on what forward() returns, a softmax. Running it printed "0.69"."""

import torch
from torch import nn


class TextNet(nn.Module):
    def __init__(self, words, classes):
        super().__init__()
        self.embed = nn.EmbeddingBag(words, 12)
        self.out = nn.Linear(12, classes)
        self.softmax = nn.Softmax(dim=1)

    def forward(self, tokens):
        out = self.out(self.embed(tokens))
        return self.softmax(out)  # expect: TL401

    def predict(self, tokens):
        return self.softmax(self(tokens)).argmax(dim=1)

    def add_loss_op(self, loss_op):
        self.loss_op = loss_op

    def add_optimizer(self, optimizer):
        self.optimizer = optimizer

    def run_epoch(self, tokens, labels):
        self.optimizer.zero_grad()
        loss = self.loss_op(self(tokens), labels)
        loss.backward()
        self.optimizer.step()
        return loss.item()


torch.manual_seed(6)
tokens = torch.randint(0, 40, (100, 6))
labels = tokens[:, 0] % 3
model = TextNet(40, 3)
model.add_optimizer(torch.optim.Adam(model.parameters(), lr=0.1))
model.add_loss_op(nn.CrossEntropyLoss())
for _ in range(120):
    last = model.run_epoch(tokens, labels)
print(round(last, 2))

# before: prints 0.69
# after: prints 0.46
