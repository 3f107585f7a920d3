"""The twin: `eval()` is called on the model that is handed in. With a network that has dropout, two calls gave one answer."""
import torch


def classify(model, images):
    model.eval()
    with torch.inference_mode():
        return model(images).argmax(dim=1)
