"""One of those who call the helper hands it a published model, which comes at rest; of what the other hands on, nothing is known. Running `tell` with
a small one from a folder printed `False`."""
import torch
from transformers import AutoModelForCausalLM, AutoTokenizer


def next_token(model, tokenizer, text):
    ids = tokenizer(text, return_tensors="pt").input_ids
    with torch.no_grad():
        logits = model(ids).logits[:, -1, :]
    return logits.argmax(-1).item()


def every(model, tokenizer, texts):
    return [next_token(model, tokenizer, each) for each in texts]


def tell(name):
    model = AutoModelForCausalLM.from_pretrained(name)
    print(model.training)
    return next_token(model, AutoTokenizer.from_pretrained(name), "once upon")
