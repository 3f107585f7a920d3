"""The function that evaluated it puts it back into training mode at its end. Twin of evaluated_by_code_not_in_view."""
import torch
from torch import nn


def get_predictions(model, rows):
    model.eval()
    with torch.no_grad():
        answers = model(rows).argmax(1)
    model.train()
    return answers


model = nn.Sequential(nn.Dropout(0.5), nn.Linear(4, 3))
model.load_state_dict(torch.load("model.pt"))
rows = torch.tensor([[5.1, 3.5, 1.4, 0.2]])
answers = get_predictions(model, rows)
with torch.no_grad():
    print(model(rows).argmax(1), answers)  # expect: TL201
