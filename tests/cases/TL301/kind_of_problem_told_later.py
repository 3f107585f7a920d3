"""What a configuration is told after it was built decides the loss too. Running it printed "two losses"."""

import torch
from transformers import BertConfig, BertForSequenceClassification

sizes = dict(vocab_size=30, hidden_size=8, num_hidden_layers=1, num_attention_heads=1, intermediate_size=8)
ids = torch.randint(0, 30, (4, 6))
settings = BertConfig(num_labels=3, **sizes)
settings.problem_type = "regression"
judge = BertForSequenceClassification(settings)
judge(ids, labels=torch.rand(4, 1)).loss.backward()
tagger = BertForSequenceClassification(BertConfig(num_labels=3, **sizes))
tagger.config.problem_type = "multi_label_classification"
tagger(ids, labels=torch.rand(4, 3)).loss.backward()
print("two losses")
