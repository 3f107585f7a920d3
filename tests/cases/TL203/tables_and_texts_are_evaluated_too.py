"""What is evaluated between the training steps is a table and a text: eval() of those is no mode of the model.

Running it printed "trained with dropout to the end: True".
"""

import ast

import pandas as pd
import torch
from torch import nn

settings = ast.literal_eval("{'rate': 0.05, 'epochs': 4}")
torch.manual_seed(4)
table = pd.DataFrame(torch.rand(60, 3).numpy(), columns=["height", "width", "weight"])
model = nn.Sequential(nn.Linear(3, 16), nn.ReLU(), nn.Dropout(0.3), nn.Linear(16, 1))
optimizer = torch.optim.SGD(model.parameters(), lr=eval("settings['rate']"))
history = []
for epoch in range(settings["epochs"]):
    for rows in torch.arange(60).split(20):
        batch = torch.tensor(table.to_numpy())[rows]
        guess = model(batch)  # reveal model: asked in training mode
        loss = nn.functional.mse_loss(guess, batch.sum(dim=1, keepdim=True))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    area = table.eval("height * width")
    history.append(area.mean() + loss.item())
print("trained with dropout to the end:", model.training)
