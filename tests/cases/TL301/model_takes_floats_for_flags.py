"""Labels that are floats make a model of two classes take them for a flag each, and there is one for each text.

# raises: ValueError
Running it ended in: Target size (torch.Size([8])) must be the same as input size (torch.Size([8, 2]))
"""

import torch
from torch.utils.data import Dataset
from transformers import BertConfig, BertForSequenceClassification, Trainer, TrainingArguments


class Reviews(Dataset):
    def __len__(self):
        return 16

    def __getitem__(self, index):
        return {"input_ids": torch.arange(6), "labels": torch.tensor(float(index % 2))}


config = BertConfig(vocab_size=30, hidden_size=8, num_hidden_layers=1, num_attention_heads=1, intermediate_size=8, num_labels=2)
options = TrainingArguments("out", per_device_train_batch_size=8, max_steps=1, report_to=[], use_cpu=True)
trainer = Trainer(BertForSequenceClassification(config), options, train_dataset=Reviews())
trainer.train()  # expect: TL301
