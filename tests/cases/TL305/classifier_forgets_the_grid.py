"""The classifier takes as many features as there are channels, without the 7 x 7 grid. Running it ended in: mat1 and mat2 shapes cannot be multiplied (32x490 and 10x10)"""
import torch
from torch import nn


class FashionMNISTModelV2(nn.Module):
    def __init__(self, input_shape: int, hidden_units: int, output_shape: int):
        super().__init__()
        self.block_1 = nn.Sequential(
            nn.Conv2d(in_channels=input_shape, out_channels=hidden_units, kernel_size=3, stride=1, padding=1),
            nn.ReLU(),
            nn.Conv2d(hidden_units, hidden_units, 3, stride=1, padding=1),
            nn.ReLU(),
            nn.MaxPool2d(kernel_size=2, stride=2),
        )
        self.block_2 = nn.Sequential(
            nn.Conv2d(hidden_units, hidden_units, 3, padding=1),
            nn.ReLU(),
            nn.MaxPool2d(2),
        )
        self.classifier = nn.Sequential(
            nn.Flatten(),
            nn.Linear(in_features=hidden_units, out_features=output_shape),  # expect: TL305
        )

    def forward(self, x: torch.Tensor):
        return self.classifier(self.block_2(self.block_1(x)))


torch.manual_seed(42)
model_2 = FashionMNISTModelV2(input_shape=1, hidden_units=10, output_shape=10)
rand_image_tensor = torch.randn(size=(1, 28, 28))
images = torch.randn(size=(32, 1, 28, 28))
loss = nn.CrossEntropyLoss()(model_2(images), torch.randint(0, 10, (32,)))
loss.backward()

# before: RuntimeError: mat1 and mat2 shapes cannot be multiplied (32x490 and 10x10)
# after: loss.isfinite()
