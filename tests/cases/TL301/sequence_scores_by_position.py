"""The first output of a model is its loss where it is given labels, and its scores where it is not: these fit the loss. The twin takes the scores of all tokens. Runs; the twin ended in: Expected target size [2, 3], got [2]"""

import torch
from torch import nn
from transformers import BertForSequenceClassification, BertForTokenClassification, BertTokenizer

tokenizer = BertTokenizer.from_pretrained("bert-base-uncased")
model = BertForSequenceClassification.from_pretrained("bert-base-uncased", num_labels=3)
criterion = nn.CrossEntropyLoss()
optimizer = torch.optim.AdamW(model.parameters(), lr=2e-5)
labels = torch.tensor([0, 2])
batch = tokenizer(["a b c", "d e"], padding="max_length", truncation=True, max_length=16, return_tensors="pt").to("cuda")
model.train()
outputs = model(**batch)
scores = outputs[0]  # reveal: (2, 3)
loss = criterion(scores, labels)
loss.backward()
optimizer.step()
loss, scores = model(**batch, labels=labels)[:2]
own = model(**batch, labels=labels)[0]  # reveal: ()
own.backward()

tagger = BertForTokenClassification.from_pretrained("bert-base-uncased", num_labels=3)
tagger.train()
tagged = tagger(**batch)
each = tagged[0]  # reveal: (2, 16, 3)
criterion(each, labels).backward()  # expect: TL301
