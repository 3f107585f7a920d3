"""A table of Hugging Face that is tokenized, formatted and batched; one whose rows a function makes."""

import torch, numpy as np
from datasets import Dataset, DatasetDict, load_dataset
from torch.utils.data import DataLoader
ds = Dataset.from_dict({"text": ["a b", "c"] * 4, "label": [0, 1] * 4})
def tok(batch):
    return {"input_ids": [[1, 2, 3, 4] for _ in batch["text"]], "attention_mask": [[1, 1, 1, 1] for _ in batch["text"]]}
enc = ds.map(tok, batched=True)
enc = enc.remove_columns(["text"]).rename_column("label", "labels")
enc.set_format("torch", columns=["input_ids", "attention_mask", "labels"])
reveal_type(enc[0]["input_ids"])  # (4,) int64
reveal_type(enc["labels"][:])  # (8,) int64 nothing
for b in DataLoader(enc, batch_size=4):
    reveal_type(b["input_ids"])  # (4, 4) int64
    reveal_type(b["labels"])  # (4,) int64
sp = ds.train_test_split(test_size=0.25)
im = Dataset.from_dict({"x": [0, 1, 2, 3], "y": [0, 1, 0, 1]})
def tfm(ex):
    ex["px"] = [torch.zeros(3, 8, 8) for _ in ex["x"]]
    return ex
im = im.with_transform(tfm)
reveal_type(im[0]["px"])  # (3, 8, 8) float32
def coll(exs):
    return {"px": torch.stack([e["px"] for e in exs]), "labels": torch.tensor([e["y"] for e in exs])}
for b in DataLoader(im, batch_size=2, collate_fn=coll):
    reveal_type(b["px"])  # (2, 3, 8, 8) float32
    reveal_type(b["labels"])  # (2,) int64
