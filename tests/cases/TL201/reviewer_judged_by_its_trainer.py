"""The trainer judges the model after training, which leaves it in evaluation mode. Twin of reviewer_trained_by_a_framework."""
import torch
from transformers import BertForSequenceClassification, Trainer, TrainingArguments


def rate(train_set, held_out, encoded):
    reviewer = BertForSequenceClassification.from_pretrained("bert-base-uncased", num_labels=2)
    trainer = Trainer(model=reviewer, args=TrainingArguments("out"), train_dataset=train_set)
    trainer.train()
    print(trainer.evaluate(held_out))
    with torch.no_grad():
        logits = reviewer(**encoded).logits
    return logits.argmax(dim=-1).tolist()
