"""A collator hands on what else the tokenizer gave: a net that takes the kinds of segments gets them, and its layer is as wide as both. Without them it is too wide.

Not run (its tokenizer and texts are downloaded); the nets were: with kinds of segments (2, 3, 5), without RuntimeError: mat1 and mat2 shapes cannot be multiplied.
"""
import torch
from datasets import load_dataset
from torch import nn
from transformers import AutoTokenizer, DataCollatorForTokenClassification, Trainer, TrainingArguments


class Tagger(nn.Module):
    def __init__(self):
        super().__init__()
        self.words, self.kinds = nn.Embedding(30000, 8), nn.Embedding(2, 4)
        self.scores = nn.Linear(12, 5)

    def forward(self, input_ids, attention_mask=None, token_type_ids=None, labels=None):
        held = self.words(input_ids)
        if token_type_ids is not None:
            held = torch.cat([held, self.kinds(token_type_ids)], dim=-1)
        scores = self.scores(held)
        return {"loss": nn.functional.cross_entropy(scores.view(-1, 5), labels.view(-1)), "logits": scores}


class WordsAlone(nn.Module):
    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(30000, 8)
        self.scores = nn.Linear(12, 5)  # expect: TL305

    def forward(self, input_ids, attention_mask=None, token_type_ids=None, labels=None):
        scores = self.scores(self.words(input_ids))
        return {"loss": nn.functional.cross_entropy(scores.view(-1, 5), labels.view(-1)), "logits": scores}


tokenizer = AutoTokenizer.from_pretrained("bert-base-cased")
rows = load_dataset("wnut_17").map(lambda row: tokenizer(row["tokens"], truncation=True, is_split_into_words=True), batched=True)
for net in (Tagger(), WordsAlone()):
    Trainer(model=net, args=TrainingArguments("tags"), train_dataset=rows["train"], data_collator=DataCollatorForTokenClassification(tokenizer)).train()
