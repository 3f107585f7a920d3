"""A head of 512 inputs is put on published weights whose states are 768 wide. Running it (with weights of that size) ended in: mat1 and mat2 shapes cannot be multiplied (2x768 and 512x4)"""

from torch import nn
from transformers import AutoModel, AutoTokenizer


class Rater(nn.Module):
    def __init__(self, name="bert-base-uncased"):
        super().__init__()
        self.encoder = AutoModel.from_pretrained(name)
        self.drop = nn.Dropout(0.2)
        self.rate = nn.Linear(512, 4)  # expect: TL305

    def forward(self, input_ids, attention_mask, token_type_ids=None):
        states = self.encoder(input_ids=input_ids, attention_mask=attention_mask)
        return self.rate(self.drop(states.last_hidden_state[:, 0]))


tokenizer = AutoTokenizer.from_pretrained("bert-base-uncased")
rater = Rater()
batch = tokenizer(["good", "not so good"], padding=True, truncation=True, max_length=64, return_tensors="pt")
scores = rater(**batch)
