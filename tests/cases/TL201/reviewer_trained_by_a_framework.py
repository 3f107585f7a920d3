"""Hugging Face's trainer leaves the model in training mode: the first review is rated with dropout on.

Its `train()` puts the model into training mode at each step (`Trainer.training_step`), and nothing puts it back.
"""
import torch
from transformers import BertForSequenceClassification, Trainer, TrainingArguments


def rate(train_set, encoded):
    reviewer = BertForSequenceClassification.from_pretrained("bert-base-uncased", num_labels=2)
    trainer = Trainer(model=reviewer, args=TrainingArguments("out"), train_dataset=train_set)
    trainer.train()
    with torch.no_grad():
        logits = reviewer(**encoded).logits  # expect: TL201
    return logits.argmax(dim=-1).tolist()
