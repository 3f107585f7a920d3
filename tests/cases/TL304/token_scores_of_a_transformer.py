"""Scores (n, t, l) of a token classifier go to CrossEntropyLoss with labels (n, t). Running it ended in: Expected target size [6, 5], got [6, 14]"""
import torch
from torch import nn
from transformers import BertConfig, BertForTokenClassification

config = BertConfig(vocab_size=100, hidden_size=32, num_hidden_layers=1, num_attention_heads=2, intermediate_size=64, num_labels=5)
model = BertForTokenClassification(config)
criterion = nn.CrossEntropyLoss(ignore_index=-100)
optimizer = torch.optim.AdamW(model.parameters(), lr=5e-5)
input_ids = torch.randint(0, 100, (6, 14))
labels = torch.randint(0, 5, (6, 14))
model.train()
outputs = model(input_ids=input_ids)
loss = criterion(outputs.logits, labels)  # expect: TL304
loss.backward()
optimizer.step()

# before: RuntimeError: Expected target size [6, 5], got [6, 14]
# after: loss.isfinite()
