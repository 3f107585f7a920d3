"""A checkpoint counts what is right, in the training mode in which it is loaded (tried on Lightning 2.6). Twin of choices_counted_by_each_step."""

import lightning as L
import torch
from torch import nn
from transformers import AutoModelForMultipleChoice


class Choice(L.LightningModule):
    def __init__(self, path):
        super().__init__()
        self.dropout = nn.Dropout(0.5)
        self.body = AutoModelForMultipleChoice.from_pretrained(path)

    def forward(self, x, labels=None):
        return self.body(inputs_embeds=self.dropout(x), labels=labels)


def count(path, loader):
    model = Choice.load_from_checkpoint(path)
    right = 0
    with torch.no_grad():
        for batch in loader:
            right += torch.sum(torch.argmax(model(batch["x"]).logits, dim=1) == batch["label"]).item()  # expect: TL201
    print(right)
