"""from_pretrained gives evaluation mode, but the training loop has called train() since, and validate() does not go back.
"""
import torch
from transformers import TrOCRProcessor, VisionEncoderDecoderModel

from engine import validate

processor = TrOCRProcessor.from_pretrained("microsoft/trocr-small-handwritten")
model = VisionEncoderDecoderModel.from_pretrained("microsoft/trocr-small-handwritten")


def train(train_loader, val_loader):
    optimizer = torch.optim.AdamW(model.parameters(), lr=4e-6)
    for epoch in range(3):
        model.train()
        for batch in train_loader:
            outputs = model(pixel_values=batch["pixels"], labels=batch["ids"])
            outputs.loss.backward()
            optimizer.step()
            optimizer.zero_grad()
        print(validate(model, processor, val_loader))


batches = [{"pixels": torch.randn(2, 3, 384, 384), "ids": torch.randint(0, 100, (2, 8))}]
train(batches, batches)
