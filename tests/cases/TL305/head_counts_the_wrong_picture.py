"""The head was counted for pictures of 64 × 64, and the batch holds 48 × 48: at the first batch it raises."""

import torch
import torch.nn as nn
import torch.nn.functional as F


class Birds(nn.Module):
    def __init__(self, species=20):
        super().__init__()
        self.conv1 = nn.Conv2d(3, 12, kernel_size=3, padding=1)
        self.conv2 = nn.Conv2d(12, 24, kernel_size=3, padding=1)
        self.pool = nn.MaxPool2d(2)
        self.fc = nn.Linear(24 * 16 * 16, species)  # expect: TL305
        #         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
        # says: takes 6144 features and gets 3456

    def forward(self, x):
        x = self.pool(F.relu(self.conv1(x)))
        x = self.pool(F.relu(self.conv2(x)))
        return self.fc(x.view(x.size(0), -1))


birds = Birds()
photos = torch.rand(10, 3, 48, 48)
loss = F.cross_entropy(birds(photos), torch.randint(0, 20, (10,)))
loss.backward()
