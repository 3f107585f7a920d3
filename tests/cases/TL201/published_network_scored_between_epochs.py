"""A transformers model of a configuration is scored right after its training pass, by its own loss. Run (dropout 0.3): two scores in a row differed."""

import torch
from transformers import BertConfig, BertForSequenceClassification

config = BertConfig(vocab_size=50, hidden_size=16, num_hidden_layers=1, num_attention_heads=2, intermediate_size=32, hidden_dropout_prob=0.3, num_labels=2)


def batches(count, seed):
    drawn = torch.Generator().manual_seed(seed)
    for _ in range(count):
        ids = torch.randint(5, 50, (8, 12), generator=drawn)
        yield {"input_ids": ids, "attention_mask": torch.ones_like(ids), "labels": (ids[:, 0] > 25).long()}


def dev_loss(model, batches):
    total = 0.0
    with torch.no_grad():
        for batch in batches:
            total += model(**batch).loss.item()  # expect: TL201
    return total


model = BertForSequenceClassification(config)
optimizer = torch.optim.AdamW(model.parameters(), lr=1e-3)
for epoch in range(2):
    model.train()
    for batch in batches(5, epoch):
        optimizer.zero_grad()
        model(**batch).loss.backward()
        optimizer.step()
    first, second = dev_loss(model, batches(3, 99)), dev_loss(model, batches(3, 99))

# before: first != second
# after: first == second
