"""The same with `eval()` before each validation. Twin of tagger_validates_by_batches_of_names."""
import torch
from torch.utils.data import DataLoader
from transformers import AutoModelForSequenceClassification


def finetune(train_set, held_out):
    tagger = AutoModelForSequenceClassification.from_pretrained("bert-base-uncased", num_labels=3)
    optimizer = torch.optim.AdamW(tagger.parameters(), lr=2e-5)
    for epoch in range(3):
        tagger.train()
        for batch in DataLoader(train_set, batch_size=16, shuffle=True):
            tagger(**batch).loss.backward()
            optimizer.step()
            optimizer.zero_grad()
        tagger.eval()
        right = 0
        for batch in DataLoader(held_out, batch_size=16):
            with torch.no_grad():
                outputs = tagger(**batch)
            right += (outputs.logits.argmax(dim=-1) == batch["labels"]).sum().item()
        print(epoch, right)
