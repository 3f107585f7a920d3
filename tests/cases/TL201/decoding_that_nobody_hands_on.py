"""The twin: the function is handed to nobody. Running it with a model just trained gave two texts for one recording."""
import torch


def decode(item, model, device):
    name, features = item
    model = model.to(device)
    with torch.no_grad():
        scores = model(features.to(device))  # expect: TL201
    return name, scores.argmax(dim=-1).tolist()
