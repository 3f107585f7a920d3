"""Which of its losses the module learns of is a setting: of what gradients are taken is not seen, but they are taken in the step that asks the module, and counts
what is right on the way. The module is the library's own, whose steps run in the right mode (tried on Lightning 2.6).
"""

import lightning as L
import torch
from torch import nn
from transformers import AutoModelForMultipleChoice


class Choice(L.LightningModule):
    def __init__(self, path, learned_of):
        super().__init__()
        self.learned_of = learned_of
        self.dropout = nn.Dropout(0.5)
        self.body = AutoModelForMultipleChoice.from_pretrained(path)

    def forward(self, x, labels=None):
        return self.body(inputs_embeds=self.dropout(x), labels=labels)

    def asked(self, batch):
        answer = self(batch["x"], labels=batch["label"])
        found = torch.argmax(answer.logits, dim=1)
        return getattr(answer, self.learned_of), torch.sum(found == batch["label"])

    def training_step(self, batch, batch_idx):
        loss, right = self.asked(batch)
        self.log("right", right.float() / len(batch["label"]))
        return loss
