"""The twin: nobody in view is known to hand it a model at rest."""
import torch
from transformers import AutoTokenizer


def next_token(model, tokenizer, text):
    ids = tokenizer(text, return_tensors="pt").input_ids
    with torch.no_grad():
        logits = model(ids).logits[:, -1, :]  # expect: TL201
    return logits.argmax(-1).item()


def every(model, tokenizer, texts):
    return [next_token(model, tokenizer, each) for each in texts]


def tell(model, name):
    return next_token(model, AutoTokenizer.from_pretrained(name), "once upon")
