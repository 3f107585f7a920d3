"""Validation step of the OCR model."""
import torch


def validate(model, processor, loader):
    preds, labels = [], []
    with torch.no_grad():
        for batch in loader:
            loss = model(pixel_values=batch["pixels"], labels=batch["ids"]).loss
            preds.append(loss.item())
    return sum(preds) / len(preds)
