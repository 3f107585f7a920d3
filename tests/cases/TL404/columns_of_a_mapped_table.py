"""A table of another library is mapped through a function that asks a model: its labels are its labels still, and its neighbours' labels the prediction. The twin at the end scores a model's own answer in the wrong order. Runs."""

import numpy as np
import torch
from datasets import load_dataset
from sklearn.metrics import classification_report
from transformers import AutoModel, AutoTokenizer

tokenizer = AutoTokenizer.from_pretrained("distilbert-base-uncased")
model = AutoModel.from_pretrained("distilbert-base-uncased")
head = torch.nn.Linear(768, 2)
head.load_state_dict(torch.load("head.pt"))


def embed(batch):
    with torch.no_grad():
        states = model(**tokenizer(batch["text"], padding=True, return_tensors="pt")).last_hidden_state
    return {"embedding": states[:, 0].numpy()}


tables = load_dataset("imdb")
known = tables["train"].map(embed, batched=True)
asked = tables["test"].map(embed, batched=True)
labels = np.array(asked["label"])
queries = np.array(asked["embedding"], dtype=np.float32)
known.add_faiss_index("embedding")
_, neighbours = known.get_nearest_examples_batch("embedding", queries, k=5)
votes = np.array([int(np.mean(found["label"]) > 0.5) for found in neighbours])
print(classification_report(labels, votes))

texts, truth = ["good", "bad"], np.array([1, 0])
with torch.no_grad():
    answer = head(model(**tokenizer(texts, return_tensors="pt")).last_hidden_state[:, 0]).argmax(1).numpy()
print(classification_report(answer, truth))  # expect: TL404
