"""The twin: the axis of the one score is left out, so the loss is over 8 pairs. Running it warned of nothing."""
import torch
from torch import nn
from transformers import BertConfig, BertForSequenceClassification, Trainer, TrainingArguments


class Rows(torch.utils.data.Dataset):
    def __len__(self):
        return 16

    def __getitem__(self, at):
        ids = torch.randint(0, 99, (12,))
        return {"input_ids": ids, "attention_mask": torch.ones(12, dtype=torch.long), "label": ids.float().mean()}


class Squared(Trainer):
    def compute_loss(self, model, inputs, return_outputs=False, num_items_in_batch=None):
        labels = inputs.pop("labels")
        outputs = model(**inputs)
        loss = nn.functional.mse_loss(outputs.logits.squeeze(-1), labels)
        return (loss, outputs) if return_outputs else loss


small = BertConfig(num_labels=1, vocab_size=99, hidden_size=32, num_attention_heads=4, num_hidden_layers=1, intermediate_size=37)
options = TrainingArguments("out", max_steps=2, report_to=[], use_cpu=True)
Squared(model=BertForSequenceClassification(small), args=options, train_dataset=Rows()).train()
