"""The number of tags comes from the arguments that the module keeps; view() moves the tags to axis 1 by their number only.

Running it printed "same scores: False". Twin of tagger_that_keeps_its_arguments_permuted.py.
"""

import lightning
import torch
from torch import nn
from torch.utils.data import DataLoader, TensorDataset


class Speech(lightning.LightningModule):
    def __init__(self, words, parts, width=12):
        super().__init__()
        self.save_hyperparameters()
        self.words = nn.Embedding(words, self.hparams.width)
        self.parts = nn.Linear(self.hparams["width"], parts)

    def training_step(self, batch, index):
        text, parts = batch
        given = self.parts(self.words(text))
        scores = given.view(-1, self.hparams.parts, text.shape[1])  # expect: TL304
        self.moved = bool(torch.equal(scores, given.transpose(1, 2)))
        return nn.functional.cross_entropy(scores, parts)

    def configure_optimizers(self):
        return torch.optim.SGD(self.parameters(), lr=0.1)


text = torch.randint(0, 30, (40, 9))
rows = DataLoader(TensorDataset(text, text % 4), batch_size=8)
model = Speech(30, 4)
quiet = {"logger": False, "enable_checkpointing": False, "enable_progress_bar": False, "enable_model_summary": False}
lightning.Trainer(max_epochs=1, accelerator="cpu", **quiet).fit(model, rows)
print("same scores:", model.moved)
