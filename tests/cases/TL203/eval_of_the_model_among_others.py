"""Between the training steps it is the model whose eval() is called, and nothing puts it back.

Running it printed "trained with dropout to the end: False".
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
        guess = model(batch)  # expect: TL203  # reveal model: asked in evaluation mode, to be differentiated
        loss = nn.functional.mse_loss(guess, batch.sum(dim=1, keepdim=True))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    model.eval()
    history.append(model(batch).mean().item())  # allow: TL202
print("trained with dropout to the end:", model.training)
