"""The head asks the configuration that came with the weights how wide they are: all fits, for whichever names of theirs. The twin at the end was written for larger ones."""

from torch import nn
from transformers import AutoModel, AutoTokenizer


class Rater(nn.Module):
    def __init__(self, name, width=None):
        super().__init__()
        self.encoder = AutoModel.from_pretrained(name)
        self.rate = nn.Linear(width or self.encoder.config.hidden_size, 4)  # expect: TL305

    def forward(self, input_ids, attention_mask):
        states = self.encoder(input_ids=input_ids, attention_mask=attention_mask)
        return self.rate(states.last_hidden_state[:, 0])


tokenizer = AutoTokenizer.from_pretrained("distilbert-base-uncased")
batch = tokenizer(["good", "not so good"], padding="max_length", truncation=True, max_length=64, return_tensors="pt")
ids = batch["input_ids"]  # reveal: (2, 64)
small = Rater("distilbert-base-uncased")(**batch)  # reveal: (2, 4)
large = Rater("roberta-large")(**batch)  # reveal: (2, 4)
own = Rater("./weights/ours")(**batch)  # reveal: (2, 4)
twin = Rater("distilbert-base-uncased", width=1024)(**batch)
