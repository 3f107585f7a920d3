"""The collator gives labels of shape (batch, steps), the model scores of (batch, steps, tags): the loss wants the tags on axis 1.

Not run (its weights and texts are downloaded). The flattened loss of the other trainer fits.
"""

import torch
from datasets import load_dataset
from torch import nn
from transformers import AutoModelForTokenClassification, AutoTokenizer, DataCollatorForTokenClassification, Trainer, TrainingArguments

TAGS = 7
tokenizer = AutoTokenizer.from_pretrained("distilbert-base-cased")


def cut(rows):
    return tokenizer(rows["tokens"], truncation=True, is_split_into_words=True)


class RareTags(Trainer):
    weights = torch.tensor([0.2] + [1.0] * (TAGS - 1))

    def compute_loss(self, model, inputs, return_outputs=False, **kwargs):
        labels = inputs.pop("labels")
        outputs = model(**inputs)
        loss = nn.functional.cross_entropy(outputs.logits, labels, self.weights, ignore_index=-100)  # expect: TL304
        return (loss, outputs) if return_outputs else loss


class RareTagsInLine(RareTags):
    def compute_loss(self, model, inputs, return_outputs=False, **kwargs):
        labels = inputs.pop("labels")
        outputs = model(**inputs)
        loss = nn.functional.cross_entropy(outputs.logits.view(-1, TAGS), labels.view(-1), self.weights, ignore_index=-100)
        return (loss, outputs) if return_outputs else loss


rows = load_dataset("wnut_17").map(cut, batched=True)
for kind in (RareTags, RareTagsInLine):
    model = AutoModelForTokenClassification.from_pretrained("distilbert-base-cased", num_labels=TAGS)
    told = TrainingArguments("tags", num_train_epochs=1)
    kind(model=model, args=told, train_dataset=rows["train"], data_collator=DataCollatorForTokenClassification(tokenizer)).train()
