"""The function gets its model from code that is not in view; `model.eval` is named in it. With a network that has dropout, two calls gave two answers."""
import torch


def classify(model, images):
    model.eval  # expect: TL208
    with torch.inference_mode():
        return model(images).argmax(dim=1)
