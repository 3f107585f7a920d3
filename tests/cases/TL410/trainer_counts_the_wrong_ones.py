"""A Trainer's loss counts wrong classes and is told to need a gradient. Running it printed "trained: False"."""

import torch
from torch.utils.data import Dataset
from transformers import BertConfig, BertForSequenceClassification, Trainer, TrainingArguments


class Reviews(Dataset):
    def __len__(self):
        return 8

    def __getitem__(self, index):
        return {"input_ids": torch.arange(6), "labels": torch.tensor(index % 2)}


class Counting(Trainer):
    def compute_loss(self, model, inputs, return_outputs=False, **further):
        kinds = inputs.pop("labels")
        outputs = model(**inputs)
        wrong = (outputs.get("logits").argmax(dim=-1) != kinds).float()
        loss = wrong.mean()  # expect: TL410
        loss.requires_grad_()
        return (loss, outputs) if return_outputs else loss


config = BertConfig(vocab_size=30, hidden_size=8, num_hidden_layers=1, num_attention_heads=1, intermediate_size=8, num_labels=2)
model = BertForSequenceClassification(config)
before = model.classifier.weight.detach().clone()
options = TrainingArguments("out", max_steps=2, report_to=[], use_cpu=True, weight_decay=0.0)
Counting(model, options, train_dataset=Reviews()).train()
print("trained:", not torch.equal(before, model.classifier.weight))
