"""Whole numbers name classes, floats are flags, and one output is held against one number: each model takes what it gets. Running it printed "four losses"."""

import torch
from transformers import BertConfig, BertForSequenceClassification, BertForTokenClassification

sizes = dict(vocab_size=30, hidden_size=8, num_hidden_layers=1, num_attention_heads=1, intermediate_size=8)
ids = torch.randint(0, 30, (4, 6))
sorter = BertForSequenceClassification(BertConfig(num_labels=3, **sizes))
sorter(ids, labels=torch.randint(0, 3, (4,))).loss.backward()
tagger = BertForSequenceClassification(BertConfig(num_labels=3, problem_type="multi_label_classification", **sizes))
tagger(ids, labels=torch.rand(4, 3)).loss.backward()
judge = BertForSequenceClassification(BertConfig(num_labels=1, **sizes))
judge(ids, labels=torch.rand(4)).loss.backward()
words = BertForTokenClassification(BertConfig(num_labels=5, **sizes))
words(ids, labels=torch.randint(0, 5, (4, 6))).loss.backward()
print("four losses")
