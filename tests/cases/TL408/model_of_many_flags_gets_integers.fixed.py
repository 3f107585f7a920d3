"""A model of many flags calls BCEWithLogitsLoss itself, which wants floats.

# raises: RuntimeError
Running it ended in: result type Float can't be cast to the desired output type Long
"""

import torch
from transformers import BertConfig, BertForSequenceClassification

sizes = dict(vocab_size=30, hidden_size=8, num_hidden_layers=1, num_attention_heads=1, intermediate_size=8)
tagger = BertForSequenceClassification(BertConfig(num_labels=3, problem_type="multi_label_classification", **sizes))
ids, flags = torch.randint(0, 30, (4, 6)), torch.randint(0, 2, (4, 3))
loss = tagger(ids, labels=flags.float()).loss
loss.backward()
